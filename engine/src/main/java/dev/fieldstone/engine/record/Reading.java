package dev.fieldstone.engine.record;

import dev.fieldstone.engine.internal.value.DateFormats;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values that a write is given are understood. What can't be read is an error, never an empty value. */
public sealed interface Reading {

  /**
   * Takes every exact reading: any {@link Number} without more digits after the point than the field has, a
   * {@link Boolean}, a date or a point in time as an object of {@code java.time} or in ISO form, an option by id or
   * label, a record by id, an actor by id, an
   * attachment also as a map of its four properties, JSON also as a tree of maps, lists, texts, numbers and Booleans.
   * Text is never read as a number or a checkbox.
   */
  record Strict() implements Reading {}

  /**
   * Also takes what people and spreadsheets write: {@code 1,200.50}, {@code $5}, {@code 25 %}, {@code yes}; a
   * reference by the target's display value; an actor by its label, if no other has the same; more digits than a
   * number's scale, rounded half up; a point in time without a zone, which is of the session's; dates in one stated
   * format besides ISO.
   *
   * @param locale whose separators numbers have, and whose names months have
   * @param dateFormat how dates are written, as {@link java.time.format.DateTimeFormatter} takes it, such as
   *     {@code dd.MM.yyyy}; a time may follow as {@code HH:mm} or {@code HH:mm:ss}. What fits it is read by it, all
   *     else as ISO; null for ISO alone
   */
  record Lenient(Locale locale, @Nullable String dateFormat) implements Reading {
    /**
     * Checks the format.
     *
     * @throws IllegalArgumentException if it is none, or is not of a date
     */
    public Lenient {
      if (dateFormat != null) {
        DateFormats.check(dateFormat);
      }
    }
  }

  /** {@return the exact reading} */
  static Reading strict() {
    return new Strict();
  }

  /** {@return the lenient reading, with a locale's separators} */
  static Reading lenient(Locale locale) {
    return new Lenient(locale, null);
  }

  /**
   * {@return the lenient reading, with a locale's separators and a format of dates}
   *
   * @throws IllegalArgumentException if the format is none of dates
   */
  static Reading lenient(Locale locale, String dateFormat) {
    return new Lenient(locale, dateFormat);
  }
}
