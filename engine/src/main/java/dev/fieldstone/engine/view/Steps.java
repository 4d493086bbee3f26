package dev.fieldstone.engine.view;

import java.math.BigDecimal;
import java.util.List;

/** Which values of a field share a group. */
public sealed interface Steps {

  /** One group for each value; for days and points in time, one for each month; for numbers, one for all. */
  Steps USUAL = new Usual();

  /** What is usual for the field's type. */
  record Usual() implements Steps {}

  /**
   * Ranges of numbers: one up to the first bound, one from each bound up to the next, one from the last bound. A range
   * begins with its lower bound and ends before its upper one.
   *
   * @param bounds in ascending order, each once; none makes one range of all numbers
   */
  record Ranges(List<BigDecimal> bounds) implements Steps {
    /** Copies the bounds. */
    public Ranges {
      bounds = List.copyOf(bounds);
    }
  }

  /**
   * Days and points in time by periods of the calendar, in the session's zone; weeks begin on the session's first day.
   *
   * @param unit how long they are
   */
  record Periods(RelativeDate.Unit unit) implements Steps {}

  /**
   * Days and points in time by how far they are from today, in the session's zone: overdue, today, tomorrow, this week,
   * next week, later. A day belongs to the first of them that it fits, so that this week has no today in it.
   */
  record Relative() implements Steps {}

  /** {@return ranges of numbers between these bounds} */
  static Steps ranges(BigDecimal... bounds) {
    return new Ranges(List.of(bounds));
  }

  /** {@return periods of the calendar} */
  static Steps by(RelativeDate.Unit unit) {
    return new Periods(unit);
  }
}
