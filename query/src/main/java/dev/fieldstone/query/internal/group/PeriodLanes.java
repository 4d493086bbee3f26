package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.CalendarPeriods;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.query.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * The lanes of periods of the calendar.
 *
 * @param axis the field that splits
 * @param scale the unit of its column
 * @param unit how long a period is
 * @param firstDayOfWeek where weeks begin
 */
record PeriodLanes(Field axis, DayScale scale, RelativeDate.Unit unit, DayOfWeek firstDayOfWeek) {

  /** {@return the first day of the period of a day} */
  LocalDate start(LocalDate day) {
    return CalendarPeriods.start(day, unit, firstDayOfWeek);
  }

  /** {@return the first day of the period after the one that begins with a day} */
  LocalDate next(LocalDate start) {
    return CalendarPeriods.shifted(start, 1, unit);
  }

  /** {@return the lane of the period that begins with a day} */
  Lane lane(LocalDate start) {
    return Lane.of(start.toString(), label(start), new Interval.Days(start, next(start)));
  }

  /** {@return lanes of periods of this length} */
  Steps steps() {
    return new Steps.Periods(unit);
  }

  /** {@return the same for periods of another length} */
  PeriodLanes of(RelativeDate.Unit other) {
    return new PeriodLanes(axis, scale, other, firstDayOfWeek);
  }

  private String label(LocalDate start) {
    return switch (unit) {
      case DAY, WEEK -> start.toString();
      case MONTH -> YearMonth.from(start).toString();
      case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(start.getYear());
    };
  }
}
