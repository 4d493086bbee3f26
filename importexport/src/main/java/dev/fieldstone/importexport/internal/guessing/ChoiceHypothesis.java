package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection.Reason;
import org.jspecify.annotations.Nullable;

/** One of few labels that repeat. */
final class ChoiceHypothesis implements Hypothesis {
  private final ChoiceLabels labels;

  ChoiceHypothesis(Trials trials) {
    this.labels = new ChoiceLabels(trials);
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    return cell.isText() ? labels.add(cell.text()) : Reason.NO_LABEL;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    return labels.repeat()
        ? Verdict.holds(new FieldType.SingleSelect(labels.options()))
        : Verdict.falls(Reason.TOO_FEW_REPEATS);
  }
}
