package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days, or points in time, all written in one way. */
final class TimeHypothesis implements Hypothesis {
  private final FieldType type;
  private final List<TimeForm> all;
  private List<TimeForm> left;

  /**
   * Begins with every way to write them.
   *
   * @param forms the ways, the preferred ones first
   */
  TimeHypothesis(FieldType type, List<TimeForm> forms) {
    this.type = type;
    this.all = forms;
    this.left = forms;
  }

  @Override
  public @Nullable Reason objection(Cell cell) {
    left = left.stream().filter(form -> form.fits().test(cell)).toList();
    if (!left.isEmpty()) {
      return null;
    }
    boolean isWrittenOtherwise = all.stream().anyMatch(form -> form.fits().test(cell));
    return isWrittenOtherwise ? Reason.MIXED_NOTATION : Reason.OTHER_TEXT;
  }

  @Override
  public Verdict verdict(Blanks blanks) {
    TimeForm best = left.get(0);
    boolean isAmbiguous =
        !best.stated() && left.stream().anyMatch(form -> form.format() != null && form.format().equals(best.rival()));
    return isAmbiguous ? Verdict.falls(Reason.AMBIGUOUS_DATE) : new Verdict.Holds(type, best.format());
  }
}
