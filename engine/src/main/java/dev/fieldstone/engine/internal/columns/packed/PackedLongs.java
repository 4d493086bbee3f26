package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Whole numbers as distances from the least of them, each in 1, 2, 4, 8, 16, 32 or 64 bits, so that none lies across
 * two words.
 */
final class PackedLongs implements Column.Longs {
  private static final int WORD_BITS = 64;
  private static final int WORD_SHIFT = 6;
  private static final int HEAD_BYTES = 64;
  /** From this share of candidates on, all values are looked at in a row. */
  private static final int DENSE_SHARE = 8;
  /** Distances up to this are looked up in a table. */
  private static final int MAX_TABLE = 1 << 16;

  private final long[] words;
  private final int bitsShift;
  private final int size;
  private final long lowest;
  private final long highest;
  private final BitSet empty;

  private PackedLongs(long[] words, int bitsShift, int size, long lowest, long highest, BitSet empty) {
    this.words = words;
    this.bitsShift = bitsShift;
    this.size = size;
    this.lowest = lowest;
    this.highest = highest;
    this.empty = empty;
  }

  /** {@return numbers, packed; those at the indexes of a set do not matter} */
  static PackedLongs of(long[] values, int size, BitSet empty) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int index = empty.nextClearBit(0); index < size; index = empty.nextClearBit(index + 1)) {
      lowest = Math.min(lowest, values[index]);
      highest = Math.max(highest, values[index]);
    }
    if (lowest > highest) {
      lowest = 0;
      highest = 0;
    }
    int bitsShift = bitsShift(highest - lowest);
    PackedLongs packed =
        new PackedLongs(
            new long[words(size, bitsShift)], bitsShift, size, lowest, highest, empty.get(0, size));
    for (int index = empty.nextClearBit(0); index < size; index = empty.nextClearBit(index + 1)) {
      packed.put(index, values[index] - lowest);
    }
    return packed;
  }

  /** {@return the base-2 logarithm of the bits that a distance needs; a negative one stands for a very large one} */
  private static int bitsShift(long distance) {
    int bits = Math.max(1, WORD_BITS - Long.numberOfLeadingZeros(distance));
    return Integer.SIZE - Integer.numberOfLeadingZeros(bits - 1);
  }

  private static int words(int size, int bitsShift) {
    int perWordShift = WORD_SHIFT - bitsShift;
    return (size + (1 << perWordShift) - 1) >>> perWordShift;
  }

  private void put(int index, long distance) {
    int perWordShift = WORD_SHIFT - bitsShift;
    int place = (index & ((1 << perWordShift) - 1)) << bitsShift;
    words[index >>> perWordShift] |= distance << place;
  }

  @Override
  public long value(int index) {
    return lowest + distance(index);
  }

  private long distance(int index) {
    int perWordShift = WORD_SHIFT - bitsShift;
    int place = (index & ((1 << perWordShift) - 1)) << bitsShift;
    return (words[index >>> perWordShift] >>> place) & mask();
  }

  private long mask() {
    return -1L >>> (WORD_BITS - (1 << bitsShift));
  }

  @Override
  public long lowest() {
    return lowest;
  }

  @Override
  public long highest() {
    return highest;
  }

  @Override
  public BitSet empty() {
    return empty;
  }

  @Override
  public long[] values(int count) {
    long[] values = new long[count];
    copyTo(values, count);
    return values;
  }

  @Override
  public void copyTo(long[] values, int count) {
    int bits = 1 << bitsShift;
    int perWord = WORD_BITS >>> bitsShift;
    long mask = mask();
    int index = 0;
    for (int word = 0; index < count; word++) {
      long rest = words[word];
      int end = Math.min(count, index + perWord);
      while (index < end) {
        values[index] = lowest + (rest & mask);
        rest >>>= bits;
        index++;
      }
    }
  }

  @Override
  public void retainWithin(long from, long to, BitSet candidates) {
    if (from > highest || to < lowest || from > to) {
      candidates.clear();
      return;
    }
    retainFilled(candidates);
    if (from <= lowest && to >= highest) {
      return;
    }
    long nearest = Math.max(from, lowest) - lowest;
    long width = Math.min(to, highest) - lowest - nearest;
    if (candidates.cardinality() > size / DENSE_SHARE) {
      candidates.and(within(nearest, width));
    } else {
      retainEach(nearest, width, candidates);
    }
  }

  /** Distances from a least one that are no larger than a width, as bits; without a branch for each of them. */
  private BitSet within(long nearest, long width) {
    long[] found = new long[(size + WORD_BITS - 1) >>> WORD_SHIFT];
    int bits = 1 << bitsShift;
    if (bits <= Within.MAX_BITS) {
      findWithin(Within.of(bits, nearest, width), found);
    } else {
      findWithin(nearest, width, found);
    }
    return BitSet.valueOf(found);
  }

  private void findWithin(Within within, long[] found) {
    int perWordShift = WORD_SHIFT - bitsShift;
    for (int word = 0; word < words.length; word++) {
      int index = word << perWordShift;
      found[index >>> WORD_SHIFT] |= within.in(words[word]) << index;
    }
  }

  private void findWithin(long nearest, long width, long[] found) {
    int bits = 1 << bitsShift;
    int perWord = WORD_BITS >>> bitsShift;
    long mask = mask();
    long widest = width + Long.MIN_VALUE;
    for (int word = 0; word < words.length; word++) {
      long rest = words[word];
      long passing = 0;
      for (int place = 0; place < perWord; place++) {
        long isWithin = ((rest & mask) - nearest) + Long.MIN_VALUE <= widest ? 1 : 0;
        passing |= isWithin << place;
        rest >>>= bits;
      }
      int index = word * perWord;
      found[index >>> WORD_SHIFT] |= passing << index;
    }
  }

  private void retainEach(long nearest, long width, BitSet candidates) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      if (Long.compareUnsigned(distance(index) - nearest, width) > 0) {
        candidates.clear(index);
      }
    }
  }

  @Override
  public void retainAmong(long[] sorted, BitSet candidates) {
    int begin = firstAtLeast(sorted, lowest);
    int end = highest == Long.MAX_VALUE ? sorted.length : firstAtLeast(sorted, highest + 1);
    if (begin == end) {
      candidates.clear();
    } else if (end - begin == 1) {
      retainWithin(sorted[begin], sorted[begin], candidates);
    } else if (highest - lowest >= 0 && highest - lowest < MAX_TABLE) {
      retainInTable(sorted, begin, end, candidates);
    } else {
      Column.Longs.super.retainAmong(sorted, candidates);
    }
  }

  private void retainInTable(long[] sorted, int begin, int end, BitSet candidates) {
    byte[] wanted = new byte[(int) (highest - lowest) + 1];
    for (int index = begin; index < end; index++) {
      wanted[(int) (sorted[index] - lowest)] = 1;
    }
    retainFilled(candidates);
    if (candidates.cardinality() > size / DENSE_SHARE) {
      candidates.and(inTable(wanted));
      return;
    }
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      if (wanted[(int) distance(index)] == 0) {
        candidates.clear(index);
      }
    }
  }

  /** Distances whose place in a table says 1, as bits. */
  private BitSet inTable(byte[] wanted) {
    long[] found = new long[(size + WORD_BITS - 1) >>> WORD_SHIFT];
    int bits = 1 << bitsShift;
    int perWord = WORD_BITS >>> bitsShift;
    long mask = mask();
    for (int word = 0; word < words.length; word++) {
      long rest = words[word];
      long passing = 0;
      int index = word * perWord;
      int count = Math.min(perWord, size - index);
      for (int place = 0; place < count; place++) {
        passing |= (long) wanted[(int) (rest & mask)] << place;
        rest >>>= bits;
      }
      found[index >>> WORD_SHIFT] |= passing << index;
    }
    return BitSet.valueOf(found);
  }

  /** {@return what a table has at these numbers, none of which is below 0} */
  PackedLongs through(int[] table) {
    long[] values = values(size);
    for (int index = 0; index < size; index++) {
      values[index] = empty.get(index) ? 0 : table[(int) values[index]];
    }
    return of(values, size, empty);
  }

  private static int firstAtLeast(long[] sorted, long wanted) {
    int found = Arrays.binarySearch(sorted, wanted);
    return found >= 0 ? found : -found - 1;
  }

  /** {@return about how much memory it takes} */
  long bytes() {
    return HEAD_BYTES + words.length * (long) Long.BYTES + Packing.bytes(empty);
  }
}
