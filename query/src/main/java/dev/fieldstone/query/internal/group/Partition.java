package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The records of a batch by lane.
 *
 * @param indexes their indexes: those of the first lane, then those of the second, and so on
 * @param ends where each lane ends among them
 */
public record Partition(int[] indexes, int[] ends) {

  /** {@return the lanes of some records of a batch; every value has a lane already} */
  public static Partition of(Grouping grouping, ColumnBatch batch, BitSet records) {
    int[] lanes = new int[batch.size()];
    grouping.fillLanes(batch.column(grouping.axis().id()), records, lanes);
    int[] found = new int[records.cardinality()];
    int[] ends = new int[grouping.lanes().size()];
    int count = 0;
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      found[count] = index;
      ends[lanes[index]]++;
      count++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, 1, ends.length - 1);
    int[] indexes = new int[count];
    for (int place = 0; place < count; place++) {
      int lane = lanes[found[place]];
      indexes[next[lane]] = found[place];
      next[lane]++;
    }
    return new Partition(indexes, ends);
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
