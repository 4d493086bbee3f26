package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a batch, seen by an order: compared in place, and kept only when asked. Not safe for threads. */
public final class OrderedBatch {
  private final ColumnBatch batch;
  private final List<Level> levels;
  private final LevelKeys[] keys;
  private final BitSet candidates;
  private long @Nullable [] prefixes;

  OrderedBatch(ColumnBatch batch, List<Level> levels, LevelKeys[] keys, BitSet candidates) {
    this.candidates = candidates;
    this.batch = batch;
    this.levels = levels;
    this.keys = keys;
  }

  /**
   * {@return a number for the record at an index: of two records with different ones, that with the smaller comes
   * first, but for those of {@link LevelPrefixes#FIRST}, which may come anywhere}
   */
  long prefix(int index) {
    long[] known = prefixes;
    if (known == null) {
      known = levels.isEmpty() ? places() : new LevelPrefixes(levels.get(0)).of(batch, candidates);
      prefixes = known;
    }
    return known[index];
  }

  private long[] places() {
    PositionColumn positions = batch.positions();
    return positions == null ? new long[batch.size()] : positions.highs(batch.size());
  }

  /** Compares the record at an index with a kept one. Does not allocate, except for a rare text. */
  public int compare(int index, OrderKey kept) {
    for (int level = 0; level < keys.length; level++) {
      int comparison = compareLevel(level, index, kept.level(level));
      if (comparison != 0) {
        return comparison;
      }
    }
    PositionColumn positions = batch.positions();
    return positions == null
        ? kept.compareTies(0, 0, batch.number(index))
        : kept.compareTies(positions.high(index), positions.low(index), batch.number(index));
  }

  /** {@return what to keep of the record at an index} */
  public OrderKey key(int index) {
    PositionColumn positions = batch.positions();
    return new OrderKey(
        levelKeys(index),
        positions == null ? 0 : positions.high(index),
        positions == null ? 0 : positions.low(index),
        batch.number(index));
  }

  private int compareLevel(int level, int index, @Nullable Object kept) {
    boolean empty = keys[level].isEmpty(index);
    if (empty || kept == null) {
      return levels.get(level).compareEmpties(empty, kept == null);
    }
    return levels.get(level).directed(keys[level].compare(index, kept));
  }

  private @Nullable Object[] levelKeys(int index) {
    if (keys.length == 0) {
      return OrderKey.NO_LEVELS;
    }
    @Nullable Object[] kept = new @Nullable Object[keys.length];
    for (int level = 0; level < keys.length; level++) {
      kept[level] = keys[level].isEmpty(index) ? null : keys[level].key(index);
    }
    return kept;
  }
}
