package dev.fieldstone.questions;

import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.RelativeDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Comparisons of days and points in time, by the words of the specification: all are half-open intervals. */
final class PlainTimes {
  private final Asker asker;

  PlainTimes(Asker asker) {
    this.asker = asker;
  }

  /** Days from the first until before the end; equal where the operand is a point in time. */
  private record Days(LocalDate first, LocalDate end) {}

  boolean compare(@Nullable Object value, Filter.Condition condition) {
    return switch (condition.operator()) {
      case IS, WITHIN -> value != null && isInside(value, operand(condition));
      case IS_NOT -> value == null || !isInside(value, operand(condition));
      case BEFORE -> value != null && isBefore(value, operand(condition));
      case ON_OR_BEFORE -> value != null && !isAfter(value, operand(condition));
      case AFTER -> value != null && isAfter(value, operand(condition));
      case ON_OR_AFTER -> value != null && !isBefore(value, operand(condition));
      default -> PlainFilter.ofAny(value, condition);
    };
  }

  private static Object operand(Filter.Condition condition) {
    return condition.operands().get(0);
  }

  private boolean isInside(Object value, Object operand) {
    return !isBefore(value, operand) && !isAfter(value, operand);
  }

  private boolean isBefore(Object value, Object operand) {
    if (operand instanceof Instant point) {
      return ((Instant) value).isBefore(point);
    }
    LocalDate first = days(operand).first();
    return value instanceof LocalDate day ? day.isBefore(first) : ((Instant) value).isBefore(begin(first));
  }

  private boolean isAfter(Object value, Object operand) {
    if (operand instanceof Instant point) {
      return ((Instant) value).isAfter(point);
    }
    LocalDate end = days(operand).end();
    return value instanceof LocalDate day ? !day.isBefore(end) : !((Instant) value).isBefore(begin(end));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(asker.zone()).toInstant();
  }

  private Days days(Object operand) {
    return switch (operand) {
      case LocalDate day -> new Days(day, day.plusDays(1));
      case RelativeDate.Day day -> {
        LocalDate meant = away(today(), day.offset(), day.unit());
        yield new Days(meant, meant.plusDays(1));
      }
      case RelativeDate.Window window -> {
        LocalDate other = away(today(), window.offset(), window.unit());
        LocalDate first = other.isBefore(today()) ? other : today();
        LocalDate last = other.isBefore(today()) ? today() : other;
        yield new Days(first, last.plusDays(1));
      }
      case RelativeDate.Period period -> {
        LocalDate first = today();
        while (!isFirst(first, period.unit())) {
          first = first.minusDays(1);
        }
        LocalDate begin = away(first, period.offset(), period.unit());
        yield new Days(begin, away(begin, 1, period.unit()));
      }
      default -> throw new IllegalStateException("No time: " + operand);
    };
  }

  private LocalDate today() {
    return asker.now().atZone(asker.zone()).toLocalDate();
  }

  private boolean isFirst(LocalDate day, RelativeDate.Unit unit) {
    return switch (unit) {
      case DAY -> true;
      case WEEK -> day.getDayOfWeek() == asker.firstDayOfWeek();
      case MONTH -> day.getDayOfMonth() == 1;
      case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
      case YEAR -> day.getDayOfYear() == 1;
    };
  }

  private static LocalDate away(LocalDate day, int count, RelativeDate.Unit unit) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusDays(7L * count);
      case MONTH -> clamped(day, count);
      case QUARTER -> clamped(day, 3 * count);
      case YEAR -> clamped(day, 12 * count);
    };
  }

  /** The same day of a month so many months away, or the last that there is. */
  private static LocalDate clamped(LocalDate day, int months) {
    int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
    LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
  }
}
