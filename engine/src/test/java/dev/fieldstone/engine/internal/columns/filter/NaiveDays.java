package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.RelativeDate.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What relative dates mean, said of single days and by counting.
 *
 * @param moment who asks, and when
 */
record NaiveDays(QueryMoment moment) {

  boolean isWithin(LocalDate day, RelativeDate date) {
    return switch (date) {
      case RelativeDate.Day single -> day.equals(day(single.offset(), single.unit()));
      case RelativeDate.Period period ->
          ordinal(day, period.unit()) == ordinal(today(), period.unit()) + period.offset();
      case RelativeDate.Window window -> {
        LocalDate end = day(window.offset(), window.unit());
        boolean isPast = end.isBefore(today());
        yield !day.isBefore(isPast ? end : today()) && !day.isAfter(isPast ? today() : end);
      }
    };
  }

  LocalDate day(int offset, Unit unit) {
    return switch (unit) {
      case DAY -> LocalDate.ofEpochDay(today().toEpochDay() + offset);
      case WEEK -> LocalDate.ofEpochDay(today().toEpochDay() + 7L * offset);
      case MONTH -> monthsAway(offset);
      case QUARTER -> monthsAway(3 * offset);
      case YEAR -> monthsAway(12 * offset);
    };
  }

  private LocalDate monthsAway(int months) {
    int ordinal = today().getYear() * 12 + today().getMonthValue() - 1 + months;
    YearMonth month = YearMonth.of(Math.floorDiv(ordinal, 12), Math.floorMod(ordinal, 12) + 1);
    return month.atDay(Math.min(today().getDayOfMonth(), month.lengthOfMonth()));
  }

  /** Which one it is, counted from some day. */
  private long ordinal(LocalDate day, Unit unit) {
    int months = day.getYear() * 12 + day.getMonthValue() - 1;
    return switch (unit) {
      case DAY -> day.toEpochDay();
      case WEEK -> {
        LocalDate start = day;
        while (start.getDayOfWeek() != moment.firstDayOfWeek()) {
          start = start.minusDays(1);
        }
        yield Math.floorDiv(ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), start), 7L);
      }
      case MONTH -> months;
      case QUARTER -> Math.floorDiv(months, 3);
      case YEAR -> day.getYear();
    };
  }

  private LocalDate today() {
    return moment.now().atZone(moment.zone()).toLocalDate();
  }
}
