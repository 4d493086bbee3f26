package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.record.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and points in time: years 0001 to 9999, instants cut to microseconds. */
final class TimeReader {
  private static final int MAX_YEAR = 9999;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private TimeReader() {}

  static ValueRead date(Object raw, Reading reading) {
    LocalDate date =
        switch (raw) {
          case LocalDate given -> given;
          case CharSequence text -> parseDate(text.toString(), reading);
          default -> null;
        };
    if (date == null) {
      return ValueRead.bad("A date is expected, such as 2024-12-31");
    }
    return date.getYear() < 1 || date.getYear() > MAX_YEAR
        ? ValueRead.bad("The year is outside 0001 to 9999")
        : ValueRead.good(date);
  }

  static ValueRead instant(Object raw, Reading reading, ZoneId zone) {
    Instant instant =
        switch (raw) {
          case Instant given -> given;
          case OffsetDateTime given -> given.toInstant();
          case ZonedDateTime given -> given.toInstant();
          case CharSequence text -> parseInstant(text.toString(), reading, zone);
          default -> null;
        };
    if (instant == null) {
      return ValueRead.bad("A point in time is expected, such as 2024-12-31T23:59:59Z");
    }
    if (!isInRange(instant)) {
      return ValueRead.bad("The year is outside 0001 to 9999");
    }
    return ValueRead.good(instant.truncatedTo(ChronoUnit.MICROS));
  }

  private static boolean isInRange(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST);
  }

  private static @Nullable LocalDate parseDate(String text, Reading reading) {
    return switch (reading) {
      case Reading.Strict strict -> parseDate(text);
      case Reading.Lenient lenient -> {
        String stripped = text.strip();
        LocalDate stated = DateFormats.parseDate(stripped, lenient);
        yield stated == null ? parseDate(stripped) : stated;
      }
    };
  }

  private static @Nullable LocalDate parseDate(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static @Nullable Instant parseInstant(String text, Reading reading, ZoneId zone) {
    return switch (reading) {
      case Reading.Strict strict -> parseOffset(text);
      case Reading.Lenient lenient -> {
        String stripped = text.strip();
        LocalDateTime stated = DateFormats.parse(stripped, lenient);
        yield stated == null ? parseAny(stripped, zone) : stated.atZone(zone).toInstant();
      }
    };
  }

  private static @Nullable Instant parseAny(String text, ZoneId zone) {
    Instant exact = parseOffset(text);
    return exact == null ? parseLocal(text, zone) : exact;
  }

  private static @Nullable Instant parseOffset(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static @Nullable Instant parseLocal(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeException malformed) {
      LocalDate date = parseDate(text);
      return date == null ? null : date.atStartOfDay(zone).toInstant();
    }
  }
}
