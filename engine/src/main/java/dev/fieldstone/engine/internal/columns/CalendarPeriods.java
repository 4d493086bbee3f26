package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.view.RelativeDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days, weeks, months, quarters and years of the calendar. */
public final class CalendarPeriods {
  private static final int MONTHS_PER_QUARTER = 3;

  private CalendarPeriods() {}

  /** {@return the first day of the period that a day is in} */
  public static LocalDate start(LocalDate day, RelativeDate.Unit unit, DayOfWeek firstDayOfWeek) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).with(day.getMonth().firstMonthOfQuarter());
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** {@return the day some periods later, or earlier; in a shorter month its last day} */
  public static LocalDate shifted(LocalDate day, long periods, RelativeDate.Unit unit) {
    return switch (unit) {
      case DAY -> day.plusDays(periods);
      case WEEK -> day.plusWeeks(periods);
      case MONTH -> day.plusMonths(periods);
      case QUARTER -> day.plusMonths(periods * MONTHS_PER_QUARTER);
      case YEAR -> day.plusYears(periods);
    };
  }
}
