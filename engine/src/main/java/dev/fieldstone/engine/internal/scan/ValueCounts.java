package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many records of a batch have each value of a column, as columns have it.
 *
 * @param counts by value; those without one are left out
 * @param empties how many have none
 */
record ValueCounts(Map<Object, Long> counts, long empties) {
  /** Numbers that lie no farther apart are counted in an array. */
  private static final long MAX_RANGE = 1 << 14;

  static ValueCounts of(Column column, ColumnBatch batch) {
    BitSet records = batch.records();
    int all = records.cardinality();
    column.retainFilled(records);
    long empties = (long) all - records.cardinality();
    Map<Object, Long> counts =
        switch (column) {
          case Column.Booleans booleans -> checked(booleans, records);
          case Column.Longs longs -> numbers(longs.values(batch.size()), records);
          case Column.Texts texts -> texts(texts, records, batch.size());
          case Column.Numbers numbers -> oneByOne(records, numbers::value);
          case Column.Lists lists -> oneByOne(records, lists::value);
        };
    return new ValueCounts(counts, empties);
  }

  /** Adds them to those of other batches; {@code null} stands for empty. */
  void addTo(Map<@Nullable Object, Long> total) {
    counts.forEach((value, count) -> total.merge(value, count, Long::sum));
    if (empties > 0) {
      total.merge(null, empties, Long::sum);
    }
  }

  private static Map<Object, Long> checked(Column.Booleans column, BitSet records) {
    BitSet checked = (BitSet) records.clone();
    checked.and(column.checked());
    Map<Object, Long> counts = new HashMap<>();
    put(counts, true, checked.cardinality());
    put(counts, false, (long) records.cardinality() - checked.cardinality());
    return counts;
  }

  private static Map<Object, Long> texts(Column.Texts column, BitSet records, int size) {
    Column.Words words = column.words();
    if (words == null) {
      return oneByOne(records, column::value);
    }
    Map<Object, Long> counts = new HashMap<>();
    numbers(words.codes().values(size), records)
        .forEach((place, count) -> put(counts, words.words().get(((Long) place).intValue()), count));
    return counts;
  }

  private static Map<Object, Long> numbers(long[] values, BitSet records) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      lowest = Math.min(lowest, values[index]);
      highest = Math.max(highest, values[index]);
    }
    long range = highest - lowest;
    if (range < 0 || range >= MAX_RANGE) {
      return oneByOne(records, index -> values[index]);
    }
    int[] counted = new int[(int) range + 1];
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      counted[(int) (values[index] - lowest)]++;
    }
    Map<Object, Long> counts = new HashMap<>();
    for (int place = 0; place < counted.length; place++) {
      put(counts, lowest + place, counted[place]);
    }
    return counts;
  }

  private static Map<Object, Long> oneByOne(BitSet records, ValueAt values) {
    Map<Object, Long> counts = new HashMap<>();
    records.stream().forEach(index -> counts.merge(Column.present(values.at(index)), 1L, Long::sum));
    return counts;
  }

  private static void put(Map<Object, Long> counts, Object value, long count) {
    if (count > 0) {
      counts.put(value, count);
    }
  }

  /** Has a value for each index. */
  @FunctionalInterface
  private interface ValueAt {
    @Nullable Object at(int index);
  }
}
