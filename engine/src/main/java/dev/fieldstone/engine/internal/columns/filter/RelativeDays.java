package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.CalendarPeriods;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.view.RelativeDate;
import java.time.LocalDate;

/**
 * The days that a relative date means at some moment.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
record RelativeDays(LocalDate first, LocalDate last) {
  /** {@return what a relative date means for whoever asks} */
  static RelativeDays of(RelativeDate date, QueryMoment moment) {
    LocalDate today = LocalDate.ofInstant(moment.now(), moment.zone());
    LocalDate other = CalendarPeriods.shifted(today, date.offset(), date.unit());
    return switch (date) {
      case RelativeDate.Day day -> new RelativeDays(other, other);
      case RelativeDate.Window window ->
          window.offset() < 0 ? new RelativeDays(other, today) : new RelativeDays(today, other);
      case RelativeDate.Period period -> {
        LocalDate present = CalendarPeriods.start(today, period.unit(), moment.firstDayOfWeek());
        LocalDate start = CalendarPeriods.shifted(present, period.offset(), period.unit());
        yield new RelativeDays(start, CalendarPeriods.shifted(start, 1, period.unit()).minusDays(1));
      }
    };
  }

  /** {@return whether an operand is more than a day, so that a value can only be within it} */
  static boolean isPeriod(Object operand) {
    return operand instanceof RelativeDate.Period || operand instanceof RelativeDate.Window;
  }

  /**
   * Passes relative dates that are not too far away.
   *
   * @throws FieldstoneException {@code VALUE/INVALID}
   */
  static RelativeDate bounded(RelativeDate date) {
    if (Math.abs((long) date.offset()) > RelativeDate.MAX_OFFSET) {
      throw new FieldstoneException(ErrorCode.VALUE_INVALID, "A relative date is too far away")
          .with("limit", RelativeDate.MAX_OFFSET);
    }
    return date;
  }
}
