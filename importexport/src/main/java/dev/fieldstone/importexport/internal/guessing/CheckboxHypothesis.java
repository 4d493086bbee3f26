package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import dev.fieldstone.importexport.Objection.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** True or false in one pair of words, or in typed cells; zeros and ones are numbers. */
final class CheckboxHypothesis implements Hypothesis {
  private static final FieldType.Checkbox TYPE = new FieldType.Checkbox();
  private static final List<List<String>> PAIRS = List.of(List.of("true", "false"), List.of("yes", "no"));
  private static final List<String> TYPED = List.of();

  private final ValueTrial trial;
  private @Nullable List<String> pair;

  CheckboxHypothesis(Trials trials) {
    this.trial = trials.plain();
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    List<String> given = cell.raw() instanceof Boolean ? TYPED : pair(cell);
    if (given == null || trial.value(TYPE, cell.raw()) == null) {
      return Reason.OTHER_TEXT;
    }
    boolean isSame = pair == null || pair.equals(given);
    pair = given;
    return isSame ? null : Reason.MIXED_NOTATION;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    return blanks.count() > 0 ? Verdict.falls(Reason.BLANK_IS_FALSE) : Verdict.holds(TYPE);
  }

  private static @Nullable List<String> pair(Cell cell) {
    String word = cell.text().strip();
    for (List<String> candidate : PAIRS) {
      if (cell.isText() && candidate.stream().anyMatch(word::equalsIgnoreCase)) {
        return candidate;
      }
    }
    return null;
  }
}
