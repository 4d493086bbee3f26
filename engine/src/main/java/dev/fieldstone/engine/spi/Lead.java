package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.schema.FieldId;

/**
 * The index that a read begins with, so that it looks at no other records than those found there.
 *
 * @param field the field whose values it knows
 * @param kind what it is
 * @param records how many records it found
 */
public record Lead(FieldId field, Kind kind, int records) {

  /** What is kept of a field's values besides the values. */
  public enum Kind {
    /** The links of a reference, found from the record referred to; every reference has them. */
    LINKS,
    /** An index on the field's column, which the host asked for. */
    COLUMN
  }
}
