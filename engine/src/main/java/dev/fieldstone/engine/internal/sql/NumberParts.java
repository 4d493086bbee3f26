package dev.fieldstone.engine.internal.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Many numbers in parts that a statement takes as one array: H2's arrays have at most 65,536 elements. */
public final class NumberParts {
  private static final int MAX_NUMBERS = 50_000;

  private NumberParts() {}

  /** {@return the numbers in order, cut into parts} */
  public static List<long[]> of(Collection<Long> numbers) {
    return of(numbers.stream().mapToLong(Long::longValue).toArray());
  }

  /** {@return the numbers in order, cut into parts} */
  public static List<long[]> of(long[] numbers) {
    int count = (numbers.length + MAX_NUMBERS - 1) / MAX_NUMBERS;
    return IntStream.range(0, count)
        .mapToObj(
            part ->
                Arrays.copyOfRange(
                    numbers, part * MAX_NUMBERS, Math.min((part + 1) * MAX_NUMBERS, numbers.length)))
        .toList();
  }
}
