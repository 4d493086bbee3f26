package dev.fieldstone.engine.internal.unique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that several records have: how many there are, and the first of them with their first records. */
public final class RepeatedValues {
  private static final int MAX_GROUPS = 10;
  private static final int MAX_RECORDS = 10;

  private final long[] digests;
  private final Map<ValueKey, Group> first = new LinkedHashMap<>();

  /** Prepares to look for the values whose keys have one of these digests, which are in order. */
  RepeatedValues(long[] digests) {
    this.digests = digests;
  }

  /** The records that have one value. */
  public static final class Group {
    private final Object value;
    private final List<Long> firstRecords = new ArrayList<>();
    private long count;

    private Group(Object value) {
      this.value = value;
    }

    /** {@return the value of the first record, in stored form} */
    public Object value() {
      return value;
    }

    /** {@return how many records have it} */
    public long count() {
      return count;
    }

    /** {@return the numbers of the first records that have it} */
    public List<Long> firstRecords() {
      return List.copyOf(firstRecords);
    }

    private void add(long record) {
      count++;
      if (firstRecords.size() < MAX_RECORDS) {
        firstRecords.add(record);
      }
    }
  }

  /** {@return how many values repeat} */
  public int count() {
    return digests.length;
  }

  /** {@return the first values that repeat, by their first records} */
  public List<Group> firstGroups() {
    return List.copyOf(first.values());
  }

  void look(long record, Object value, ValueKey key) {
    Group known = first.get(key);
    if (known != null) {
      known.add(record);
    } else if (first.size() < MAX_GROUPS && Arrays.binarySearch(digests, key.digest()) >= 0) {
      Group group = new Group(value);
      group.add(record);
      first.put(key, group);
    }
  }
}
