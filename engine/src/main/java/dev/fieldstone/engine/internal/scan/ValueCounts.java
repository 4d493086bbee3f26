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
          case Column.Longs longs -> numbers(longs, records, batch.size());
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
    numbers(words.codes(), records, size)
        .forEach((place, count) -> put(counts, words.words().get(((Long) place).intValue()), count));
    return counts;
  }

  private static Map<Object, Long> numbers(Column.Longs column, BitSet records, int size) {
    long lowest = column.lowest();
    long range = column.highest() - lowest;
    if (range < 0 || range >= MAX_RANGE) {
      return oneByOne(records, column::value);
    }
    int[] counted = counted(column.values(size), lowest, (int) range + 1, records);
    Map<Object, Long> counts = new HashMap<>();
    for (int place = 0; place < counted.length; place++) {
      put(counts, lowest + place, counted[place]);
    }
    return counts;
  }

  /** Looks at every number, and adds nothing for those of other records: quicker than to ask which these are. */
  private static int[] counted(long[] values, long lowest, int range, BitSet records) {
    int[] counted = new int[range];
    long[] words = records.toLongArray();
    for (int word = 0; word < words.length; word++) {
      long rest = words[word];
      int end = Math.min(values.length, (word + 1) * Long.SIZE);
      for (int index = word * Long.SIZE; index < end; index++) {
        counted[(int) (values[index] - lowest)] += (int) (rest & 1);
        rest >>>= 1;
      }
    }
    return counted;
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
