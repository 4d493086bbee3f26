package dev.fieldstone.engine.internal.columns;

/** Where the records of a batch stand in a view's manual order: two halves of a 128-bit key. */
public interface PositionColumn {

  /** {@return the upper half of the key at an index, signed} */
  long high(int index);

  /** {@return the lower half of the key at an index, unsigned} */
  long low(int index);

  /** {@return positions in arrays of halves} */
  static PositionColumn of(long[] high, long[] low) {
    return new ArrayColumns.Positions(high, low);
  }
}
