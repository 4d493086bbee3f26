package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Steps;
import org.jspecify.annotations.Nullable;

/** How a field splits records, as far as that can be told without looking at them. */
public sealed interface Split permits Split.Settled, Split.ByValues {

  /** {@return the field that splits} */
  Field axis();

  /** {@return which values are to share a lane; where there would be too many lanes, more of them do in the end} */
  Steps steps();

  /**
   * Its lanes do not depend on the records.
   *
   * @param grouping the lanes
   */
  record Settled(Grouping grouping) implements Split {
    @Override
    public Field axis() {
      return grouping.axis();
    }

    @Override
    public Steps steps() {
      return grouping.steps();
    }
  }

  /** Its lanes are made of the values that there are. */
  sealed interface ByValues extends Split permits ValueSplit, PeriodSplit {

    /** {@return what is counted of the record at an index of the axis's column; null for no value} */
    @Nullable Object value(Column axisValues, int index);

    /** {@return an empty tally of such values} */
    Tally tally();

    /** {@return the lanes for the values of a tally} */
    Grouping grouping(Tally tally);

    /** {@return the index of the lane of a value of the tally that the grouping was made of} */
    default int laneOf(Object tallied, Grouping grouping) {
      return grouping.laneOf(tallied);
    }

    /** {@return whether a record's own value says which lane it is in, unless it is in that of the rest} */
    boolean isToldByValue();

    /**
     * {@return the lanes without a tally: one for each value or period that is met, though a board may show several of
     * them as one}
     */
    Grouping open();
  }
}
