package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;

/**
 * Holds where there is a whole number within bounds.
 *
 * @param source the numbers
 * @param lowest the smallest that matches
 * @param highest the largest that matches; below the lowest, none does
 */
public record LongRange(LongSource source, long lowest, long highest) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    source.longs(batch).retainWithin(lowest, highest, candidates);
  }

  @Override
  public int cost() {
    return 1;
  }
}
