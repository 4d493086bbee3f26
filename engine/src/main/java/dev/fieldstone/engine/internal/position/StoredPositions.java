package dev.fieldstone.engine.internal.position;

import dev.fieldstone.engine.internal.position.Positions.Positioned;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The stored positions of a view by record number, for a scan in that order: looked up for few records and those far
 * apart, read ahead for others.
 */
public final class StoredPositions {
  private static final int BATCH_RECORDS = 20_000;
  private static final int FEW_RECORDS = 200;
  /** Records that lie farther apart, on average, are looked up however many they are. */
  private static final int MAX_GAP = 16;

  private final Positions positions;
  private final Deque<Stored> ahead = new ArrayDeque<>();
  private long lastRead;
  private boolean isComplete;

  /** Prepares to read the positions of records after a number. */
  public StoredPositions(State state, long view, long afterNumber) {
    this.positions = new Positions(state, view);
    this.lastRead = afterNumber;
  }

  /**
   * Where a moved record stands.
   *
   * @param number its number
   * @param high the upper half of its key, signed
   * @param low the lower half, unsigned
   */
  public record Stored(long number, long high, long low) {}

  /** {@return the positions of those of the next records that were moved, by number; the records in order of number} */
  public List<Stored> of(long[] numbers) {
    long range = numbers.length == 0 ? 0 : numbers[numbers.length - 1] - numbers[0];
    boolean areFarApart = range > (long) numbers.length * MAX_GAP;
    return numbers.length <= FEW_RECORDS || areFarApart
        ? lookUp(numbers)
        : readUpTo(numbers[0], numbers[numbers.length - 1]);
  }

  /** {@return the positions of all records that were moved, by number} */
  public List<Stored> all() {
    while (!isComplete) {
      readAhead();
    }
    List<Stored> all = List.copyOf(ahead);
    ahead.clear();
    return all;
  }

  /** {@return the positions of those of some records that were moved, by number} */
  public List<Stored> lookUp(long[] numbers) {
    return positions.moved(numbers).entrySet().stream()
        .map(moved -> stored(moved.getKey(), moved.getValue()))
        .sorted(Comparator.comparingLong(Stored::number))
        .toList();
  }

  private List<Stored> readUpTo(long first, long last) {
    while (!ahead.isEmpty() && ahead.getFirst().number() < first) {
      ahead.removeFirst();
    }
    lastRead = Math.max(lastRead, first - 1);
    while (!isComplete && lastRead < last) {
      readAhead();
    }
    List<Stored> taken = new ArrayList<>();
    while (!ahead.isEmpty() && ahead.getFirst().number() <= last) {
      taken.add(ahead.removeFirst());
    }
    return taken;
  }

  private void readAhead() {
    List<Positioned> next = positions.byNumber(lastRead, BATCH_RECORDS);
    for (Positioned row : next) {
      ahead.add(stored(row.number(), row.key()));
      lastRead = row.number();
    }
    isComplete = next.size() < BATCH_RECORDS;
  }

  private static Stored stored(long number, OrderKey key) {
    return new Stored(number, key.high(), key.low());
  }
}
