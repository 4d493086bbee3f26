package dev.fieldstone.query.internal.run;

import dev.fieldstone.query.internal.aggregate.Accumulator;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.group.Grouping;
import java.util.List;

/**
 * What the items of each lane come to.
 *
 * @param grouping the lanes
 * @param requested what was asked of each lane
 * @param totals by the index of the lane
 */
record LaneTotals(Grouping grouping, RequestedAggregates requested, List<Accumulator> totals) {

  /** {@return how many items each lane has} */
  long[] counts() {
    return totals.stream().mapToLong(Accumulator::records).toArray();
  }
}
