package dev.fieldstone.engine.internal.columns.packed;

/**
 * Tells of all small whole numbers in a word at once whether they are in a range: each operation takes the word as a
 * row of numbers of some bits, whose highest bits keep what one borrows from reaching the next (Henry S. Warren,
 * Hacker's Delight, second edition, 2-18).
 *
 * @param tops the highest bit of each number
 * @param nearest the first number of the range, as often as there are numbers in a word
 * @param width how many numbers follow it in the range, likewise
 */
record Within(long tops, long nearest, long width) {
  /** Wider numbers are too few in a word for this to pay. */
  static final int MAX_BITS = 16;

  /** Prepares to look at numbers of so many bits; the last number of the range has to fit into these. */
  static Within of(int bits, long nearest, long width) {
    long ones = Long.divideUnsigned(-1L, (1L << bits) - 1);
    return new Within(ones << (bits - 1), nearest * ones, width * ones);
  }

  /** {@return a bit for each number of a word, from the lowest on} */
  long in(long word) {
    long distance = ((word | tops) - (nearest & ~tops)) ^ ((word ^ ~nearest) & tops);
    long rest = (width | tops) - (distance & ~tops);
    long passing = (width & ~distance) | (~(width ^ distance) & rest);
    return Long.compress(passing, tops);
  }
}
