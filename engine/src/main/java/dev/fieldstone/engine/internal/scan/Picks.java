package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.RecordIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The records that a narrowing names by number, which are picked one by one.
 *
 * @param numbers those that every condition by record names, in order
 * @param rest the other conditions
 */
record Picks(long[] numbers, Narrowing rest) {
  private static final int MAX_RECORDS = 10_000;

  /** {@return whether a narrowing names records} */
  static boolean isByNumber(Narrowing narrowing) {
    return narrowing.conditions().stream().anyMatch(RecordIn.class::isInstance);
  }

  /** {@return the records that a narrowing names, where it does} */
  static Picks of(Narrowing narrowing, long afterNumber) {
    List<Set<Long>> named = new ArrayList<>();
    List<Narrowing.Exact> others = new ArrayList<>();
    for (Narrowing.Exact exact : narrowing.conditions()) {
      if (exact instanceof RecordIn recordIn) {
        named.add(new HashSet<>(recordIn.numbers()));
      } else {
        others.add(exact);
      }
    }
    long[] numbers =
        named.get(0).stream()
            .filter(number -> number > afterNumber && named.stream().allMatch(set -> set.contains(number)))
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return new Picks(numbers, new Narrowing(others));
  }

  /** {@return the numbers in parts that a statement can take} */
  List<long[]> parts() {
    List<long[]> parts = new ArrayList<>();
    for (int begin = 0; begin < numbers.length; begin += MAX_RECORDS) {
      parts.add(Arrays.copyOfRange(numbers, begin, Math.min(begin + MAX_RECORDS, numbers.length)));
    }
    return parts;
  }
}
