package dev.fieldstone.engine.internal.columns;

/** Where the records of a batch stand in a view's manual order: two halves of a 128-bit key. */
public interface PositionColumn {

  /** {@return the upper half of the key at an index, signed} */
  long high(int index);

  /** {@return the lower half of the key at an index, unsigned} */
  long low(int index);

  /** {@return the upper halves up to a size, in an array that is not to be changed} */
  default long[] highs(int size) {
    long[] highs = new long[size];
    for (int index = 0; index < size; index++) {
      highs[index] = high(index);
    }
    return highs;
  }

  /** {@return positions in arrays of halves} */
  static PositionColumn of(long[] high, long[] low) {
    return new ArrayColumns.Positions(high, low);
  }
}
