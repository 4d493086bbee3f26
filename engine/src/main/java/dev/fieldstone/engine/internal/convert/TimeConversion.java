package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.schema.ConversionNote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and points in time as each other, in a zone. */
final class TimeConversion {
  private static final int MAX_YEAR = 9999;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private TimeConversion() {}

  /** The day begins when its first moment does: at one o'clock where the clocks change at midnight. */
  static Converted toInstant(LocalDate date, ZoneId zone) {
    Instant instant = date.atStartOfDay(zone).toInstant();
    boolean isOutside = instant.isBefore(FIRST) || !instant.isBefore(AFTER_LAST);
    return isOutside ? Converted.failed(ConversionNote.OUT_OF_BOUNDS) : Converted.exact(instant);
  }

  static Converted toDate(Instant instant, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(instant, zone);
    if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
      return Converted.failed(ConversionNote.OUT_OF_BOUNDS);
    }
    boolean isMidnight = date.atStartOfDay(zone).toInstant().equals(instant);
    return isMidnight ? Converted.exact(date) : Converted.lossy(date, ConversionNote.TIME_DROPPED);
  }
}
