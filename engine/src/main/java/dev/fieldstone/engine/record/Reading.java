package dev.fieldstone.engine.record;

import java.util.Locale;

/** How the values that a write is given are understood. What can't be read is an error, never an empty value. */
public sealed interface Reading {

  /**
   * Takes every exact reading: any {@link Number} without more digits after the point than the field has, a
   * {@link Boolean}, a date or a point in time as an object of {@code java.time} or in ISO form, an option by id or
   * label, a record by id. Text is never read as a number or a checkbox.
   */
  record Strict() implements Reading {}

  /**
   * Also takes what people and spreadsheets write: {@code 1,200.50}, {@code $5}, {@code 25 %}, {@code yes}; a
   * reference by the target's display value; more digits than a number's scale, rounded half up.
   *
   * @param locale whose separators numbers have
   */
  record Lenient(Locale locale) implements Reading {}

  /** {@return the exact reading} */
  static Reading strict() {
    return new Strict();
  }

  /** {@return the lenient reading, with a locale's separators} */
  static Reading lenient(Locale locale) {
    return new Lenient(locale);
  }
}
