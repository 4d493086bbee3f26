package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.Arrays;
import java.util.BitSet;

/** The records of one batch after the other by lane. For one run; not safe for threads. */
public final class Partition {
  private final Grouping grouping;
  private final int[] ends;
  private final int[] next;
  private int[] found = new int[0];
  private int[] lanes = new int[0];
  private int[] indexes = new int[0];
  private int size;
  private boolean isArranged;

  /** Prepares to split; every value has a lane already. */
  public Partition(Grouping grouping) {
    this.grouping = grouping;
    this.ends = new int[grouping.lanes().size()];
    this.next = new int[ends.length];
  }

  /** Splits some records of a batch, in the place of those before. */
  public void split(ColumnBatch batch, BitSet records) {
    size = find(records);
    isArranged = false;
    grouping.fillLanes(batch.column(grouping.axis().id()), found, size, lanes);
    Arrays.fill(ends, 0);
    for (int place = 0; place < size; place++) {
      ends[lanes[place]]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  private void arrange() {
    System.arraycopy(ends, 0, next, 1, ends.length - 1);
    next[0] = 0;
    for (int place = 0; place < size; place++) {
      indexes[next[lanes[place]]++] = found[place];
    }
    isArranged = true;
  }

  /** Word by word: one call for each record costs as much as all the rest. */
  private int find(BitSet records) {
    int wanted = records.cardinality();
    if (wanted > found.length) {
      found = new int[wanted];
      lanes = new int[wanted];
      indexes = new int[wanted];
    }
    long[] words = records.toLongArray();
    int count = 0;
    for (int word = 0; word < words.length; word++) {
      for (long rest = words[word]; rest != 0; rest &= rest - 1) {
        found[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
      }
    }
    return count;
  }

  /**
   * {@return the indexes of the records: those of the first lane, then those of the second, and so on, up to the end of
   * the last}
   */
  public int[] indexes() {
    if (!isArranged) {
      arrange();
    }
    return indexes;
  }

  /** {@return where a lane begins among the indexes} */
  public int begin(int lane) {
    return lane == 0 ? 0 : ends[lane - 1];
  }

  /** {@return where a lane ends among the indexes} */
  public int end(int lane) {
    return ends[lane];
  }

  /** {@return how many records a lane has} */
  public int count(int lane) {
    return end(lane) - begin(lane);
  }
}
