package dev.fieldstone.query.internal.order;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the first levels of many records are about, to tell which of them a page far behind can have. Takes 8 bytes a
 * record; not safe for threads.
 */
public final class Prefixes {
  private static final int FIRST_ROOM = 8_192;

  private long[] known = new long[FIRST_ROOM];
  private int knownCount;
  private long anywhereCount;

  /** Takes some records of a batch. */
  public void add(OrderedBatch batch, BitSet records) {
    int room = knownCount + records.cardinality();
    if (room > known.length) {
      known = Arrays.copyOf(known, Math.max(room, known.length + (known.length >> 1)));
    }
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      long prefix = batch.prefix(index);
      if (prefix == LevelPrefixes.FIRST) {
        anywhereCount++;
      } else {
        known[knownCount++] = prefix;
      }
    }
  }

  /** {@return how many records there are} */
  public long count() {
    return knownCount + anywhereCount;
  }

  /**
   * Takes no more records from now on.
   *
   * @param skipped how many records in order come before the first one wanted
   * @param wanted how many are wanted, at least 1
   * @return which records are among those wanted, or may be
   */
  public Window window(long skipped, long wanted) {
    Arrays.sort(known, 0, knownCount);
    long first = skipped - anywhereCount;
    long last = skipped + wanted - 1;
    long lowest = first <= 0 || knownCount == 0 ? LevelPrefixes.FIRST : known[(int) Math.min(first, knownCount - 1)];
    long highest = last >= knownCount ? LevelPrefixes.LAST : known[(int) last];
    return new Window(lowest, highest, countBefore(lowest));
  }

  private int countBefore(long prefix) {
    int low = 0;
    int high = knownCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (known[middle] < prefix) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A stretch of an order.
   *
   * @param lowest the prefix that it begins with
   * @param highest the one that it ends with
   * @param before how many records come before it for certain
   */
  public record Window(long lowest, long highest, long before) {

    /** {@return whether a record may be in it; otherwise it is one of those before, or comes after it} */
    public boolean mayHave(OrderedBatch batch, int index) {
      long prefix = batch.prefix(index);
      return prefix == LevelPrefixes.FIRST || (prefix >= lowest && prefix <= highest);
    }
  }
}
