package dev.fieldstone.operation;

import dev.fieldstone.engine.schema.OnDelete;
import java.util.List;

/**
 * A field type.
 *
 * @param kind which type
 * @param scale digits after the point of a number; of other types, what else there is to choose
 * @param labels the options of a select, as choices among the known labels
 * @param target the target table of references
 * @param onDelete the mode of references
 */
public record TypeSeed(Kind kind, int scale, List<Integer> labels, int target, OnDelete onDelete) {

  /** The types of the library that users can choose. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Many lines. */
    LONG_TEXT,
    /** An e-mail address. */
    EMAIL,
    /** A web address. */
    URL,
    /** A telephone number. */
    PHONE,
    /** A decimal. */
    NUMBER,
    /** Money. */
    CURRENCY,
    /** A share of one. */
    PERCENT,
    /** Points. */
    RATING,
    /** Seconds. */
    DURATION,
    /** True or false. */
    CHECKBOX,
    /** A day. */
    DATE,
    /** A point in time. */
    DATE_TIME,
    /** One of some options. */
    SINGLE_SELECT,
    /** Several of some options. */
    MULTI_SELECT,
    /** An actor. */
    USER,
    /** Several actors. */
    USERS,
    /** A record. */
    REFERENCE,
    /** Several records. */
    REFERENCES,
    /** A JSON value. */
    JSON,
    /** Descriptions of files. */
    ATTACHMENTS,
    /** What the library works out: which, the scale says. */
    COMPUTED
  }
}
