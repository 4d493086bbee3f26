package dev.fieldstone.query.internal.group;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many records have each value of an axis. Bounded: where there are very many values, those that are rare are
 * forgotten, and from then on it is an estimate of which ones are frequent. Not safe for threads.
 */
public final class Tally {
  private final int maxValues;
  private final Map<Object, Long> counts = new HashMap<>();
  private long empties;
  private boolean estimate;

  /** Makes an empty tally that remembers as many values as this at most. */
  public Tally(int maxValues) {
    this.maxValues = maxValues;
  }

  /** Counts some records with a value, or without one. */
  public void add(@Nullable Object value, long records) {
    if (value == null) {
      empties += records;
      return;
    }
    counts.merge(value, records, Long::sum);
    if (counts.size() > maxValues) {
      forgetTheRare();
    }
  }

  /** {@return how many records have each value} */
  public Map<Object, Long> counts() {
    return counts;
  }

  /** {@return how many records have none} */
  public long empties() {
    return empties;
  }

  /** {@return whether values were forgotten, so that the counts are none} */
  public boolean isEstimate() {
    return estimate;
  }

  /** Half of the values at least. */
  private void forgetTheRare() {
    estimate = true;
    long[] sorted = counts.values().stream().mapToLong(Long::longValue).sorted().toArray();
    long median = sorted[sorted.length / 2];
    counts.values().removeIf(count -> count <= median);
  }
}
