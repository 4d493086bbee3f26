package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.internal.value.DateFormats;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a change between storage classes does with the values that it leaves behind. They stay, dormant, in any case.
 * Local times mean the session's zone.
 *
 * @param mode what is copied into the new class
 * @param locale whose separators numbers in texts have
 * @param dateFormat how dates in texts are written besides ISO, as {@link java.time.format.DateTimeFormatter} patterns
 *     say it, such as {@code dd.MM.yyyy}; a time may follow as {@code HH:mm} or {@code HH:mm:ss}; null for ISO alone
 */
public record Conversion(Mode mode, Locale locale, @Nullable String dateFormat) {
  /** Nothing is copied. The field shows what was last written under the new class. */
  public static final Conversion NONE = new Conversion(Mode.NONE, Locale.ROOT, null);

  /**
   * Checks the format.
   *
   * @throws IllegalArgumentException if it is none, or is not of a date
   */
  public Conversion {
    if (dateFormat != null) {
      DateFormats.check(dateFormat);
    }
  }

  /** What is copied. */
  public enum Mode {
    /** Nothing. */
    NONE,
    /** What converts, to where the new class holds nothing. */
    FILL_EMPTY,
    /** What converts, over what was dormant under the new class: that is lost. */
    REPLACE
  }

  /** {@return a conversion that writes what converts to where the new class holds nothing} */
  public static Conversion fillEmpty() {
    return new Conversion(Mode.FILL_EMPTY, Locale.ROOT, null);
  }

  /** {@return a conversion that writes what converts over what was dormant under the new class} */
  public static Conversion replace() {
    return new Conversion(Mode.REPLACE, Locale.ROOT, null);
  }

  /** {@return a copy that reads numbers in texts with a locale's separators} */
  public Conversion withLocale(Locale locale) {
    return new Conversion(mode, locale, dateFormat);
  }

  /**
   * {@return a copy that also reads dates in texts that are written so}
   *
   * @throws IllegalArgumentException if the format is none of dates
   */
  public Conversion withDateFormat(String dateFormat) {
    return new Conversion(mode, locale, dateFormat);
  }
}
