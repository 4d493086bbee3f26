package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
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
    source.longs(batch).retainAmong(sorted, candidates);
  }

  @Override
  public int cost() {
    return 3;
  }
}
