package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ListText;
import dev.fieldstone.importexport.Objection.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some of few labels that repeat, with commas between them. A comma stands in names as well: these are taken for lists
 * only if a label that stands in a list also stands alone, and one comes at several places of a list.
 */
final class ChoicesHypothesis implements Hypothesis {
  private final ChoiceLabels labels;
  private final Set<String> alone = new HashSet<>();
  private final Set<String> first = new HashSet<>();
  private final Set<String> later = new HashSet<>();

  ChoicesHypothesis(Trials trials) {
    this.labels = new ChoiceLabels(trials);
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    List<String> elements = cell.isText() && !cell.hasLineBreak() ? ListText.parse(cell.text()) : null;
    if (elements == null || !isPlain(cell.text(), elements)) {
      return Reason.NO_LABEL;
    }
    for (String element : elements) {
      Reason reason = labels.add(element);
      if (reason != null) {
        return reason;
      }
    }
    note(elements);
    return null;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    boolean isList =
        labels.repeat()
            && alone.stream().anyMatch(label -> first.contains(label) || later.contains(label))
            && first.stream().anyMatch(later::contains);
    return isList
        ? Verdict.holds(new FieldType.MultiSelect(labels.options()))
        : Verdict.falls(Reason.TOO_FEW_REPEATS);
  }

  private void note(List<String> elements) {
    if (elements.size() == 1) {
      alone.addAll(elements);
    } else {
      first.add(elements.get(0));
      later.addAll(elements.subList(1, elements.size()));
    }
  }

  /** Whether the text is these elements, commas and white space, each element once. */
  private static boolean isPlain(String text, List<String> elements) {
    long commas = text.chars().filter(unit -> unit == ',').count();
    return text.indexOf('"') < 0
        && commas == elements.size() - 1
        && new HashSet<>(elements).size() == elements.size();
  }
}
