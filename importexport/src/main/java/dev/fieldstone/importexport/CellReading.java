package dev.fieldstone.importexport;

import dev.fieldstone.engine.record.Reading;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How cells become values. Immutable: each method returns a changed copy.
 *
 * @param locale whose separators numbers have, and whose names months have
 * @param zone what dates and times without an offset mean; null for the session's zone
 * @param dateFormats how dates are written besides ISO, as {@link Reading.Lenient#dateFormats} has them
 */
public record CellReading(Locale locale, @Nullable ZoneId zone, List<String> dateFormats) {

  /**
   * Checks the formats and copies the list.
   *
   * @throws IllegalArgumentException if one is no format of dates
   */
  public CellReading {
    dateFormats = new Reading.Lenient(locale, dateFormats).dateFormats();
  }

  /** {@return the reading of {@link Locale#ROOT}, in the session's zone, with dates in ISO alone} */
  public static CellReading defaults() {
    return new CellReading(Locale.ROOT, null, List.of());
  }

  /** {@return a copy that reads numbers with this locale's separators} */
  public CellReading withLocale(Locale locale) {
    return new CellReading(locale, zone, dateFormats);
  }

  /** {@return a copy that takes dates and times without an offset to be of this zone} */
  public CellReading withZone(ZoneId zone) {
    return new CellReading(locale, zone, dateFormats);
  }

  /**
   * {@return a copy that reads dates in these formats, too, the first that fits}
   *
   * @throws IllegalArgumentException if one is no format of dates
   */
  public CellReading withDateFormats(String... dateFormats) {
    return new CellReading(locale, zone, List.of(dateFormats));
  }

  /** {@return the reading of values} */
  public Reading.Lenient reading() {
    return new Reading.Lenient(locale, dateFormats);
  }
}
