package dev.fieldstone.engine.internal.columns;

/** Where the records of a batch stand in a view's manual order: two halves of a 128-bit key. */
public interface PositionColumn {

  /** {@return the upper half of the key at an index, signed} */
  long high(int index);

  /** {@return the lower half of the key at an index, unsigned} */
  long low(int index);

  /** Writes the upper halves up to a size into an array. */
  default void copyHighs(long[] into, int size) {
    for (int index = 0; index < size; index++) {
      into[index] = high(index);
    }
  }

  /** {@return a number that no upper half up to a size is below} */
  default long leastHigh(int size) {
    return Long.MIN_VALUE;
  }

  /** {@return positions in arrays of halves} */
  static PositionColumn of(long[] high, long[] low) {
    return new ArrayColumns.Positions(high, low);
  }
}
