package dev.fieldstone.engine.internal.memory;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the records stand that were moved in a view; the others stand where their creation put them. Immutable, in
 * parts by the records' numbers: a copy in which some records stand elsewhere shares the parts of the others.
 */
public final class MovedRecords {
  private static final int PART_BITS = 13;

  private final NavigableMap<Long, Places> parts;

  private MovedRecords(NavigableMap<Long, Places> parts) {
    this.parts = parts;
  }

  /**
   * Where some records stand.
   *
   * @param numbers their numbers, ascending
   * @param highs the upper halves of their keys, signed
   * @param lows the lower halves, unsigned
   */
  public record Places(long[] numbers, long[] highs, long[] lows) {
    private static final Places NONE = new Places(new long[0], new long[0], new long[0]);

    private long bytes() {
      return 3L * Long.BYTES * numbers.length;
    }
  }

  /** Makes those of a view. */
  public static MovedRecords of(Places all) {
    return new MovedRecords(new TreeMap<>()).with(all.numbers(), all);
  }

  /**
   * {@return a copy in which some records stand elsewhere}
   *
   * @param changed the numbers of these records, ascending
   * @param now where they stand; those that are left out stand where their creation put them, or are gone
   */
  public MovedRecords with(long[] changed, Places now) {
    NavigableMap<Long, Places> copy = new TreeMap<>(parts);
    int begin = 0;
    while (begin < changed.length) {
      long part = changed[begin] >> PART_BITS;
      long next = (part + 1) << PART_BITS;
      Merging merging = new Merging(changed, begin, now, firstAtLeast(now.numbers(), part << PART_BITS), next);
      Places merged = merging.into(copy.getOrDefault(part, Places.NONE));
      if (merged.numbers().length == 0) {
        copy.remove(part);
      } else {
        copy.put(part, merged);
      }
      begin = firstAtLeast(changed, next);
    }
    return new MovedRecords(copy);
  }

  /** {@return how many there are} */
  public long count() {
    return parts.values().stream().mapToLong(places -> places.numbers().length).sum();
  }

  /** {@return the positions of the records of a chunk} */
  public PositionColumn of(Chunk chunk) {
    Collection<Places> near = parts.subMap(chunk.first() >> PART_BITS, true, chunk.last() >> PART_BITS, true).values();
    if (near.isEmpty()) {
      return new Unmoved(chunk.numbers());
    }
    long[] numbers = chunk.numbers().values(chunk.size());
    long[] highs = Arrays.copyOf(numbers, chunk.size());
    long[] lows = new long[chunk.size()];
    int place = 0;
    for (Places moved : near) {
      for (int index = 0; index < moved.numbers().length && place < highs.length; index++) {
        while (place < highs.length && numbers[place] < moved.numbers()[index]) {
          place++;
        }
        if (place < highs.length && numbers[place] == moved.numbers()[index]) {
          highs[place] = moved.highs()[index];
          lows[place] = moved.lows()[index];
        }
      }
    }
    return PositionColumn.of(highs, lows);
  }

  /** {@return all of them} */
  public Places all() {
    return new Places(
        parts.values().stream().flatMapToLong(part -> Arrays.stream(part.numbers())).toArray(),
        parts.values().stream().flatMapToLong(part -> Arrays.stream(part.highs())).toArray(),
        parts.values().stream().flatMapToLong(part -> Arrays.stream(part.lows())).toArray());
  }

  /** {@return about how much memory they take} */
  long bytes() {
    return parts.values().stream().mapToLong(Places::bytes).sum();
  }

  private static int firstAtLeast(long[] numbers, long number) {
    int found = Arrays.binarySearch(numbers, number);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Puts what changed into one part.
   *
   * @param changed the records that stand elsewhere
   * @param begin the first of them
   * @param now where they stand
   * @param nowBegin the first of these
   * @param next the first number behind the part
   */
  private record Merging(long[] changed, int begin, Places now, int nowBegin, long next) {

    Places into(Places kept) {
      int nowEnd = firstAtLeast(now.numbers(), next);
      Places merged = room(kept.numbers().length + nowEnd - nowBegin);
      int size = 0;
      int fresh = nowBegin;
      int seen = begin;
      for (int index = 0; index < kept.numbers().length; index++) {
        long number = kept.numbers()[index];
        while (fresh < nowEnd && now.numbers()[fresh] <= number) {
          copy(now, fresh++, merged, size++);
        }
        while (seen < changed.length && changed[seen] < number) {
          seen++;
        }
        if (seen == changed.length || changed[seen] != number) {
          copy(kept, index, merged, size++);
        }
      }
      while (fresh < nowEnd) {
        copy(now, fresh++, merged, size++);
      }
      return trimmed(merged, size);
    }

    private static Places room(int size) {
      return new Places(new long[size], new long[size], new long[size]);
    }

    private static void copy(Places from, int index, Places to, int toIndex) {
      to.numbers()[toIndex] = from.numbers()[index];
      to.highs()[toIndex] = from.highs()[index];
      to.lows()[toIndex] = from.lows()[index];
    }

    private static Places trimmed(Places places, int size) {
      return new Places(
          Arrays.copyOf(places.numbers(), size),
          Arrays.copyOf(places.highs(), size),
          Arrays.copyOf(places.lows(), size));
    }
  }

  /**
   * None was moved.
   *
   * @param numbers the records
   */
  private record Unmoved(Column.Longs numbers) implements PositionColumn {
    @Override
    public long high(int index) {
      return numbers.value(index);
    }

    @Override
    public long low(int index) {
      return 0;
    }

    @Override
    public void copyHighs(long[] into, int size) {
      numbers.copyTo(into, size);
    }

    @Override
    public long leastHigh(int size) {
      return numbers.value(0);
    }
  }
}
