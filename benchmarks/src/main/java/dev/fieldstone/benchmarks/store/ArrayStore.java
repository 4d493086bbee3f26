package dev.fieldstone.benchmarks.store;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plain Java arrays, and loops over them as a good programmer writes them for one question each: what no store can be
 * expected to beat. A row is the index of a deal; texts that are looked into have a copy in lower case.
 *
 * <p>Never changes, and so is safe for threads.
 */
public final class ArrayStore {
  private static final int NO_DUE = Integer.MIN_VALUE;
  private static final int LANES = Dataset.STAGES.size() + 1;
  private static final int CENTS_DIGITS = 2;

  private final List<Deal> deals;
  private final boolean[] archived;
  private final int[] quantities;
  private final int[] stages;
  private final int[] dues;
  private final long[] cents;
  private final String[] names;
  private final String[] lowerNames;
  private final String[] lowerCities;

  private ArrayStore(Dataset dataset) {
    int size = dataset.size();
    deals = dataset.deals();
    archived = new boolean[size];
    quantities = new int[size];
    stages = new int[size];
    dues = new int[size];
    cents = new long[size];
    names = new String[size];
    lowerNames = new String[size];
    lowerCities = new String[size];
    for (int row = 0; row < size; row++) {
      set(row, deals.get(row));
    }
  }

  /** {@return the arrays of a dataset} */
  public static ArrayStore of(Dataset dataset) {
    return new ArrayStore(dataset);
  }

  /** {@return the names of the first deals from a quantity up and not in a stage, by date from the latest, and name} */
  public List<String> firstPage(long quantity, int stage, int take) {
    FirstRows first = new FirstRows(take, this::compareByDueAndName);
    for (int row = 0; row < quantities.length; row++) {
      if (!archived[row] && quantities[row] >= quantity && stages[row] != stage) {
        first.offer(row);
      }
    }
    return namesOf(first.inOrder());
  }

  /** {@return the names of the first deals from a quantity up by name, or of the last} */
  public List<String> firstByName(long quantity, boolean isAscending, int take) {
    FirstRows first = new FirstRows(
        take,
        isAscending
            ? (one, other) -> names[one].compareTo(names[other])
            : (one, other) -> names[other].compareTo(names[one]));
    for (int row = 0; row < quantities.length; row++) {
      if (!archived[row] && quantities[row] >= quantity) {
        first.offer(row);
      }
    }
    return namesOf(first.inOrder());
  }

  /** {@return how many deals from a quantity up each lane has; those without any are left out} */
  public Map<String, Long> groups(long quantity) {
    long[] counts = new long[LANES];
    for (int row = 0; row < quantities.length; row++) {
      if (!archived[row] && quantities[row] >= quantity) {
        counts[stages[row] + 1]++;
      }
    }
    Map<String, Long> groups = new HashMap<>();
    for (int lane = 0; lane < LANES; lane++) {
      if (counts[lane] > 0) {
        groups.put(label(lane), counts[lane]);
      }
    }
    return groups;
  }

  /** {@return sum and largest of the amounts of each lane, of the deals from a quantity up} */
  public Map<String, List<BigDecimal>> amounts(long quantity) {
    long[] sums = new long[LANES];
    long[] largest = new long[LANES];
    Arrays.fill(largest, Long.MIN_VALUE);
    for (int row = 0; row < quantities.length; row++) {
      if (!archived[row] && quantities[row] >= quantity) {
        int lane = stages[row] + 1;
        sums[lane] += cents[row];
        largest[lane] = Math.max(largest[lane], cents[row]);
      }
    }
    Map<String, List<BigDecimal>> amounts = new HashMap<>();
    for (int lane = 0; lane < LANES; lane++) {
      if (largest[lane] != Long.MIN_VALUE) {
        amounts.put(label(lane), List.of(money(sums[lane]), money(largest[lane])));
      }
    }
    return amounts;
  }

  /** {@return how many deals have an amount in a range, and a part in the name of their city} */
  public long count(BigDecimal lowest, BigDecimal highest, String part) {
    long lowestCents = lowest.movePointRight(CENTS_DIGITS).longValueExact();
    long highestCents = highest.movePointRight(CENTS_DIGITS).longValueExact();
    String lowerPart = part.toLowerCase(Locale.ROOT);
    long count = 0;
    for (int row = 0; row < cents.length; row++) {
      if (!archived[row]
          && cents[row] >= lowestCents
          && cents[row] <= highestCents
          && lowerCities[row].contains(lowerPart)) {
        count++;
      }
    }
    return count;
  }

  /** {@return the deals with a part in their name or that of their city: how many, and the first by creation} */
  public Found search(String part, int take) {
    String lowerPart = part.toLowerCase(Locale.ROOT);
    List<String> first = new ArrayList<>();
    long count = 0;
    for (int row = 0; row < names.length; row++) {
      if (!archived[row] && (lowerNames[row].contains(lowerPart) || lowerCities[row].contains(lowerPart))) {
        if (count++ < take) {
          first.add(deals.get(row).name());
        }
      }
    }
    return new Found(count, first);
  }

  /** {@return of each lane the deals from a quantity up: how many, and the first in order of creation} */
  public Map<String, Found> board(long quantity, int takePerLane) {
    long[] counts = new long[LANES];
    int[][] rows = new int[LANES][takePerLane];
    for (int row = 0; row < quantities.length; row++) {
      if (!archived[row] && quantities[row] >= quantity) {
        int lane = stages[row] + 1;
        if (counts[lane] < takePerLane) {
          rows[lane][(int) counts[lane]] = row;
        }
        counts[lane]++;
      }
    }
    Map<String, Found> board = new HashMap<>();
    for (int lane = 0; lane < LANES; lane++) {
      if (counts[lane] > 0) {
        int shown = (int) Math.min(counts[lane], takePerLane);
        board.put(label(lane), new Found(counts[lane], namesOf(Arrays.copyOf(rows[lane], shown))));
      }
    }
    return board;
  }

  private void set(int row, Deal deal) {
    archived[row] = Dataset.isArchived(row);
    quantities[row] = Math.toIntExact(deal.quantity());
    stages[row] = deal.stage();
    dues[row] = deal.due() == null ? NO_DUE : Math.toIntExact(deal.due().toEpochDay());
    cents[row] = deal.amount().movePointRight(CENTS_DIGITS).longValueExact();
    names[row] = deal.name();
    lowerNames[row] = deal.name().toLowerCase(Locale.ROOT);
    lowerCities[row] = deal.city().toLowerCase(Locale.ROOT);
  }

  /** The latest first, those without a date last: theirs is the least number. */
  private int compareByDueAndName(int first, int second) {
    int byDue = Integer.compare(dues[second], dues[first]);
    return byDue != 0 ? byDue : names[first].compareTo(names[second]);
  }

  private List<String> namesOf(int[] rows) {
    List<String> found = new ArrayList<>();
    for (int row : rows) {
      found.add(deals.get(row).name());
    }
    return found;
  }

  private static String label(int lane) {
    return lane == 0 ? "" : Dataset.STAGES.get(lane - 1);
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, CENTS_DIGITS).stripTrailingZeros();
  }
}
