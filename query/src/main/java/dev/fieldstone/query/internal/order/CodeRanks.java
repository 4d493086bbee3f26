package dev.fieldstone.query.internal.order;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The place of each of a list of codes in that list, found without allocating. Immutable. */
public final class CodeRanks {
  /** Stands for a code that is not in the list. */
  public static final int NONE = -1;

  private final long[] sortedCodes;
  private final int[] ranks;

  private CodeRanks(long[] sortedCodes, int[] ranks) {
    this.sortedCodes = sortedCodes;
    this.ranks = ranks;
  }

  /** {@return the ranks of these codes: the first has 0} */
  public static CodeRanks of(List<Long> codes) {
    int[] ranks =
        IntStream.range(0, codes.size())
            .boxed()
            .sorted((left, right) -> codes.get(left).compareTo(codes.get(right)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new CodeRanks(Arrays.stream(ranks).mapToLong(codes::get).toArray(), ranks);
  }

  /** {@return how many codes there are} */
  public int count() {
    return ranks.length;
  }

  /** {@return the first codes in order, at most this many} */
  public long[] first(int maxCodes) {
    long[] codes = new long[ranks.length];
    for (int index = 0; index < ranks.length; index++) {
      codes[ranks[index]] = sortedCodes[index];
    }
    return Arrays.copyOf(codes, Math.min(maxCodes, codes.length));
  }

  /** {@return the rank of a code, or {@link #NONE}} */
  public int rank(long code) {
    int found = Arrays.binarySearch(sortedCodes, code);
    return found < 0 ? NONE : ranks[found];
  }
}
