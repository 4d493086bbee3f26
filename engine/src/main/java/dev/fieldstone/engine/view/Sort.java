package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;

/**
 * One level of sorting. Text by search fold, then case fold, then code points; selects by the order of their options;
 * references by display value.
 *
 * @param field what to sort by
 * @param direction which way
 * @param empties where records without a value go, whatever the direction
 */
public record Sort(FieldLocator field, Direction direction, Empties empties) {

  /** Which way a sort runs. */
  public enum Direction {
    /** From small to large. */
    ASC,
    /** From large to small. */
    DESC
  }

  /** Where records without a value go. */
  public enum Empties {
    /** Before all others. */
    FIRST,
    /** After all others. */
    LAST
  }

  /** {@return a level that puts empties last} */
  public static Sort by(String fieldKey, Direction direction) {
    return new Sort(FieldLocator.of(fieldKey), direction, Empties.LAST);
  }
}
