package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a batch, seen by an order: compared in place, and kept only when asked. Not safe for threads. */
public final class OrderedBatch {
  private final ColumnBatch batch;
  private final List<Level> levels;
  private final LevelKeys[] keys;
  private final BitSet candidates;
  private final long[] prefixes;
  private boolean hasPrefixes;
  private @Nullable Long leastPrefix;

  /**
   * Makes a batch ready.
   *
   * @param prefixes takes what its records begin with, when it is first asked for
   */
  OrderedBatch(ColumnBatch batch, List<Level> levels, LevelKeys[] keys, BitSet candidates, long[] prefixes) {
    this.candidates = candidates;
    this.prefixes = prefixes;
    this.batch = batch;
    this.levels = levels;
    this.keys = keys;
  }

  /**
   * {@return a number for the record at an index: of two records with different ones, that with the smaller comes
   * first, but for those of {@link LevelPrefixes#FIRST}, which may come anywhere}
   */
  long prefix(int index) {
    if (!hasPrefixes) {
      fillPrefixes();
      hasPrefixes = true;
    }
    return prefixes[index];
  }

  /** {@return a number that the prefix of no record is below} */
  long leastPrefix() {
    Long known = leastPrefix == null ? Long.valueOf(least()) : leastPrefix;
    leastPrefix = known;
    return known;
  }

  private long least() {
    PositionColumn positions = batch.positions();
    if (!levels.isEmpty()) {
      return new LevelPrefixes(levels.get(0)).least(batch);
    }
    return positions == null ? 0 : positions.leastHigh(batch.size());
  }

  private void fillPrefixes() {
    PositionColumn positions = batch.positions();
    if (!levels.isEmpty()) {
      new LevelPrefixes(levels.get(0)).fill(batch, candidates, prefixes);
    } else if (positions == null) {
      Arrays.fill(prefixes, 0, batch.size(), 0);
    } else {
      positions.copyHighs(prefixes, batch.size());
    }
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
