package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
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
    Column.Longs longs = source.longs(batch);
    long[] values = longs.values();
    candidates.andNot(longs.empty());
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      long value = values[index];
      if (value < lowest || value > highest) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public int cost() {
    return 1;
  }
}
