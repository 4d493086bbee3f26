package dev.fieldstone.query.internal.order;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The place of each of a list of codes in that list, found without allocating. Immutable. */
public final class CodeRanks {
  /** Stands for a code that is not in the list. */
  public static final int NONE = -1;

  /** Codes that lie no farther apart are looked up in a table. */
  private static final int MAX_TABLE = 4_096;

  private final long[] sortedCodes;
  private final int[] ranks;
  private final int[] table;

  private CodeRanks(long[] sortedCodes, int[] ranks) {
    this.sortedCodes = sortedCodes;
    this.ranks = ranks;
    this.table = table(sortedCodes, ranks);
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
    if (table.length > 0) {
      long place = code - sortedCodes[0];
      return place >= 0 && place < table.length ? table[(int) place] : NONE;
    }
    int found = Arrays.binarySearch(sortedCodes, code);
    return found < 0 ? NONE : ranks[found];
  }

  /** The rank of each code from the least on; none where they lie too far apart. */
  private static int[] table(long[] sortedCodes, int[] ranks) {
    long range = sortedCodes.length == 0 ? -1 : sortedCodes[sortedCodes.length - 1] - sortedCodes[0];
    if (range < 0 || range >= MAX_TABLE) {
      return new int[0];
    }
    int[] table = new int[(int) range + 1];
    Arrays.fill(table, NONE);
    for (int index = 0; index < ranks.length; index++) {
      table[(int) (sortedCodes[index] - sortedCodes[0])] = ranks[index];
    }
    return table;
  }
}
