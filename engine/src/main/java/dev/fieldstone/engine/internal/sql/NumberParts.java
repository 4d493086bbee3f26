package dev.fieldstone.engine.internal.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many numbers in parts that a statement takes as one array. */
public final class NumberParts {
  /** H2's arrays have at most 65,536 elements. */
  private static final int MAX_NUMBERS = 50_000;

  /** To change or delete a row, H2 looks for its number in the whole array once more, from the beginning. */
  private static final int MAX_CHANGED = 250;

  private NumberParts() {}

  /** {@return the numbers in order, cut into parts} */
  public static List<long[]> of(Collection<Long> numbers) {
    return of(numbers.stream().mapToLong(Long::longValue).toArray());
  }

  /** {@return the numbers in order, cut into parts} */
  public static List<long[]> of(long[] numbers) {
    return cut(numbers, MAX_NUMBERS);
  }

  /**
   * {@return the rows of a batch that changes or deletes what has one of the numbers: other values, then the numbers}
   */
  public static List<@Nullable Object[]> changing(Collection<Long> numbers, Object... before) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (long[] part : cut(numbers.stream().mapToLong(Long::longValue).toArray(), MAX_CHANGED)) {
      @Nullable Object[] row = Arrays.<@Nullable Object>copyOf(before, before.length + 1);
      row[before.length] = part;
      rows.add(row);
    }
    return rows;
  }

  private static List<long[]> cut(long[] numbers, int size) {
    return IntStream.range(0, (numbers.length + size - 1) / size)
        .mapToObj(part -> Arrays.copyOfRange(numbers, part * size, Math.min((part + 1) * size, numbers.length)))
        .toList();
  }
}
