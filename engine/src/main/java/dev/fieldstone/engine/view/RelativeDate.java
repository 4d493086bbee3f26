package dev.fieldstone.engine.view;

/**
 * Days that depend on when a condition is asked: {@code where("due").before(RelativeDate.ago(2, WEEK))}. An operand for
 * dates and datetimes. Today is the day of the workspace's clock in the session's zone, and weeks begin on the
 * session's first day; a datetime is compared with the points in time that these days cover in that zone.
 *
 * <p>A month, quarter or year away is the same day of the month, or the last one where there is no such: a month before
 * 31 March is the last day of February. At most {@value #MAX_OFFSET} units away.
 */
public sealed interface RelativeDate {
  /** How many units away it can be. */
  int MAX_OFFSET = 10_000;

  /** {@return how many units away from today, negative for the past} */
  int offset();

  /** {@return in which unit the offset counts} */
  Unit unit();

  /** What an offset counts. */
  enum Unit {
    /** Days. */
    DAY,
    /** Weeks, from the session's first day of the week. */
    WEEK,
    /** Months of the calendar. */
    MONTH,
    /** Quarters of the calendar. */
    QUARTER,
    /** Years of the calendar. */
    YEAR
  }

  /**
   * One day, for every comparison but {@link Operator#WITHIN}: "two weeks ago" is that one day.
   *
   * @param offset how many units from today, negative for the past
   * @param unit the unit
   */
  record Day(int offset, Unit unit) implements RelativeDate {}

  /**
   * A whole unit of the calendar, for {@link Operator#WITHIN}.
   *
   * @param offset how many units from the present one: 0 is this one, -1 the last, 1 the next
   * @param unit the unit
   */
  record Period(int offset, Unit unit) implements RelativeDate {}

  /**
   * Everything between a day and today, both whole, for {@link Operator#WITHIN}.
   *
   * @param offset how many units from today the other end is, negative for the past
   * @param unit the unit
   */
  record Window(int offset, Unit unit) implements RelativeDate {}

  /** {@return today} */
  static Day today() {
    return new Day(0, Unit.DAY);
  }

  /** {@return the day after today} */
  static Day tomorrow() {
    return new Day(1, Unit.DAY);
  }

  /** {@return the day before today} */
  static Day yesterday() {
    return new Day(-1, Unit.DAY);
  }

  /** {@return the day that was this many units before today} */
  static Day ago(int count, Unit unit) {
    return new Day(-count, unit);
  }

  /** {@return the day that will be this many units after today} */
  static Day fromNow(int count, Unit unit) {
    return new Day(count, unit);
  }

  /** {@return the present day, week, month, quarter or year} */
  static Period current(Unit unit) {
    return new Period(0, unit);
  }

  /** {@return the one before the present one} */
  static Period last(Unit unit) {
    return new Period(-1, unit);
  }

  /** {@return the one after the present one} */
  static Period next(Unit unit) {
    return new Period(1, unit);
  }

  /** {@return from this many units ago to today} */
  static Window past(int count, Unit unit) {
    return new Window(-count, unit);
  }

  /** {@return from today to this many units from now} */
  static Window coming(int count, Unit unit) {
    return new Window(count, unit);
  }
}
