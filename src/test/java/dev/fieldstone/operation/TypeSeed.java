package dev.fieldstone.operation;

import dev.fieldstone.engine.schema.OnDelete;
import java.util.List;

/**
 * A field type.
 *
 * @param kind which type
 * @param scale digits after the point of a number
 * @param labels the options of a select, as choices among the known labels
 * @param target the target table of a reference
 * @param onDelete the mode of a reference
 */
public record TypeSeed(Kind kind, int scale, List<Integer> labels, int target, OnDelete onDelete) {

  /** The types of the library that users can choose. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Many lines. */
    LONG_TEXT,
    /** A decimal. */
    NUMBER,
    /** Money. */
    CURRENCY,
    /** True or false. */
    CHECKBOX,
    /** A day. */
    DATE,
    /** A point in time. */
    DATE_TIME,
    /** One of some options. */
    SINGLE_SELECT,
    /** A record. */
    REFERENCE
  }
}
