package dev.fieldstone.engine.record;

import dev.fieldstone.engine.internal.value.DateFormats;
import java.util.List;
import java.util.Locale;

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
   * number's scale, rounded half up; a point in time without a zone, which is of the session's; dates in stated
   * formats besides ISO.
   *
   * @param locale whose separators numbers have, and whose names months have
   * @param dateFormats how dates are written, as {@link java.time.format.DateTimeFormatter} takes it, such as
   *     {@code dd.MM.yyyy}; a time may follow as {@code HH:mm} or {@code HH:mm:ss}. A text is read by the first one
   *     that it fits, and as ISO if it fits none
   */
  record Lenient(Locale locale, List<String> dateFormats) implements Reading {
    /**
     * Checks the formats and copies the list.
     *
     * @throws IllegalArgumentException if one is none, or is not of a date
     */
    public Lenient {
      dateFormats = List.copyOf(dateFormats);
      dateFormats.forEach(DateFormats::check);
    }
  }

  /** {@return the exact reading} */
  static Reading strict() {
    return new Strict();
  }

  /** {@return the lenient reading, with a locale's separators} */
  static Reading lenient(Locale locale) {
    return new Lenient(locale, List.of());
  }

  /**
   * {@return the lenient reading, with a locale's separators and formats of dates}
   *
   * @throws IllegalArgumentException if a format is none of dates
   */
  static Reading lenient(Locale locale, String... dateFormats) {
    return new Lenient(locale, List.of(dateFormats));
  }
}
