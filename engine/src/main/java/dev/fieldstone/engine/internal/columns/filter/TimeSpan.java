package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.predicate.LongRange;
import dev.fieldstone.engine.internal.columns.predicate.LongSource;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.RelativeDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a date or a point in time covers, in the unit of its column: days or microseconds since 1970-01-01.
 *
 * @param first the first unit
 * @param last the last unit; just before the first where nothing is covered, such as a day that a zone skipped
 */
record TimeSpan(long first, long last) {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long MAX_SECONDS = Long.MAX_VALUE / MICROS_PER_SECOND - 1;

  /** {@return what the operand of a comparison covers, in the unit of its field} */
  static TimeSpan of(Comparison comparison, QueryMoment moment) {
    boolean isDate = comparison.storageClass() == StorageClass.DATE;
    return switch (comparison.operands().get(0)) {
      case Instant point -> ofPoint(point);
      case RelativeDate relative -> ofDays(RelativeDays.of(relative, moment), isDate, moment.zone());
      case LocalDate date -> ofDays(new RelativeDays(date, date), isDate, moment.zone());
      default -> throw new IllegalStateException("Times are compared with times");
    };
  }

  /** {@return a point in time, in microseconds} */
  static TimeSpan ofPoint(Instant instant) {
    return new TimeSpan(micros(instant), micros(instant));
  }

  /** {@return whole days: as days, or in microseconds, from the first moment in a zone until that of the day after} */
  private static TimeSpan ofDays(RelativeDays days, boolean isDate, ZoneId zone) {
    if (isDate) {
      return new TimeSpan(days.first().toEpochDay(), days.last().toEpochDay());
    }
    Instant start = days.first().atStartOfDay(zone).toInstant();
    Instant end = days.last().plusDays(1).atStartOfDay(zone).toInstant();
    return new TimeSpan(micros(start), micros(end) - 1);
  }

  /** {@return a predicate for times inside} */
  LongRange inside(LongSource source) {
    return new LongRange(source, first, last);
  }

  /** {@return a predicate for times before it begins} */
  LongRange before(LongSource source) {
    return new LongRange(source, Long.MIN_VALUE, first - 1);
  }

  /** {@return a predicate for times before it ends} */
  LongRange untilEnd(LongSource source) {
    return new LongRange(source, Long.MIN_VALUE, last);
  }

  /** {@return a predicate for times after it ended} */
  LongRange after(LongSource source) {
    return new LongRange(source, last + 1, Long.MAX_VALUE);
  }

  /** {@return a predicate for times after it began} */
  LongRange fromStart(LongSource source) {
    return new LongRange(source, first, Long.MAX_VALUE);
  }

  /** Cut to the microsecond, as values are. What is too far away for a column is as far as it goes. */
  private static long micros(Instant instant) {
    long seconds = Math.clamp(instant.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS);
    return seconds * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
  }
}
