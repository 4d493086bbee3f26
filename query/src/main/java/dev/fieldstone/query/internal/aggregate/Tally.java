package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;

/** What is kept of the values of one field for one group of records. Not safe for threads. */
sealed interface Tally permits CheckedTally, DistinctTally, MedianTally, NumberTally, TimeTally {

  /** Takes the value at an index, which is not empty. */
  void add(Column values, int index);

  /** Takes the values at some indexes, none of them empty. */
  default void addAll(Column values, int[] indexes, int begin, int end) {
    for (int place = begin; place < end; place++) {
      add(values, indexes[place]);
    }
  }
}
