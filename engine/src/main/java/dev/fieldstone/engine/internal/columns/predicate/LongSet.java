package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/** Holds where there is a whole number that is one of some. */
public final class LongSet implements Predicate {
  private final LongSource source;
  private final long[] sorted;

  /** Makes the predicate from the numbers that match, in any order. */
  public LongSet(LongSource source, Collection<Long> matching) {
    this.source = source;
    this.sorted = matching.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    Column.Longs longs = source.longs(batch);
    long[] values = longs.values();
    candidates.andNot(longs.empty());
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      if (Arrays.binarySearch(sorted, values[index]) < 0) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public int cost() {
    return 3;
  }
}
