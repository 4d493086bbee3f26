package dev.fieldstone.engine.internal.columns;

/**
 * Where the records of a batch stand in a view's manual order: two halves of a 128-bit key.
 *
 * @param high the upper halves, signed
 * @param low the lower halves, unsigned
 */
public record PositionColumn(long[] high, long[] low) {

  /** {@return the positions at some indexes} */
  PositionColumn only(int[] indexes) {
    return new PositionColumn(Column.only(high, indexes), Column.only(low, indexes));
  }
}
