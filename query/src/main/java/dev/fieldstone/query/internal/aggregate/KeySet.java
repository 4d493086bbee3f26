package dev.fieldstone.query.internal.aggregate;

/**
 * A set of keys of 128 bits, in one array: 16 bytes a place, of which a quarter at least stays free. Not safe for
 * threads.
 */
final class KeySet {
  private static final int FIRST_PLACES = 8;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] halves = new long[2 * FIRST_PLACES];
  private boolean hasZero;
  private int others;

  /** Adds a key by its halves; one that is there already changes nothing. */
  void add(long high, long low) {
    if (high == 0 && low == 0) {
      hasZero = true;
      return;
    }
    int place = place(halves, high, low);
    if (halves[place] == 0 && halves[place + 1] == 0) {
      halves[place] = high;
      halves[place + 1] = low;
      others++;
      growIfFull();
    }
  }

  /** {@return how many different keys were added} */
  long size() {
    return hasZero ? others + 1L : others;
  }

  private void growIfFull() {
    if (others > halves.length / 2 - halves.length / 8) {
      long[] larger = new long[2 * halves.length];
      for (int from = 0; from < halves.length; from += 2) {
        if (halves[from] != 0 || halves[from + 1] != 0) {
          int to = place(larger, halves[from], halves[from + 1]);
          larger[to] = halves[from];
          larger[to + 1] = halves[from + 1];
        }
      }
      halves = larger;
    }
  }

  /** Where a key is, or the free place where it belongs. A key of zeros stands for a free place. */
  private static int place(long[] halves, long high, long low) {
    int mask = halves.length - 1;
    int place = (int) spread(high, low) & mask & ~1;
    while ((halves[place] != high || halves[place + 1] != low) && (halves[place] != 0 || halves[place + 1] != 0)) {
      place = (place + 2) & mask;
    }
    return place;
  }

  private static long spread(long high, long low) {
    long mixed = (high + Long.rotateLeft(low, 32)) * SPREAD;
    mixed = (mixed ^ (mixed >>> 29) ^ low) * SPREAD;
    return mixed ^ (mixed >>> 32);
  }
}
