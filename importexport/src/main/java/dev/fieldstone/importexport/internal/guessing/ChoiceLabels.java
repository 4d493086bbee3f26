package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.importexport.Objection.Reason;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels that a select would have, in order of appearance, and how often they come. */
final class ChoiceLabels {
  private static final int MAX_CHOICES = 20;
  private static final int MAX_LABEL_CHARACTERS = 50;
  private static final int MIN_MEAN_USES = 3;

  private final Trials trials;
  private final int maxChoices;
  private final Map<String, String> labelsByFold = new LinkedHashMap<>();
  private long uses;

  ChoiceLabels(Trials trials) {
    this.trials = trials;
    this.maxChoices = Math.min(MAX_CHOICES, trials.limits().maxOptions());
  }

  /** Takes note of a label; {@return what it has against being one} */
  @Nullable Reason add(String label) {
    uses++;
    String fold = TextFold.caseFold(label);
    String known = labelsByFold.get(fold);
    if (known != null) {
      return known.equals(label) ? null : Reason.CASE_DIFFERS;
    }
    Reason fault = fault(label);
    if (fault != null) {
      return fault;
    }
    labelsByFold.put(fold, label);
    return labelsByFold.size() > maxChoices ? Reason.TOO_MANY_CHOICES : null;
  }

  /** {@return whether there are several, and each is used some times on average} */
  boolean repeat() {
    return labelsByFold.size() > 1 && uses >= (long) MIN_MEAN_USES * labelsByFold.size();
  }

  List<OptionDraft> options() {
    return labelsByFold.values().stream().map(OptionDraft::labelled).toList();
  }

  /** A label is a short word; digits alone are rather an id or a number in a notation that would be lost. */
  private @Nullable Reason fault(String label) {
    if (!label.strip().equals(label) || !Normalizer.isNormalized(label, Normalizer.Form.NFC)) {
      return Reason.CASE_DIFFERS;
    }
    boolean isWord = label.codePoints().anyMatch(Character::isLetter) && trials.isLine(label);
    return isWord && label.codePointCount(0, label.length()) <= MAX_LABEL_CHARACTERS ? null : Reason.NO_LABEL;
  }
}
