package dev.fieldstone.query.internal.run;

import dev.fieldstone.query.internal.group.Grouping;

/**
 * How many items each lane has.
 *
 * @param grouping the lanes
 * @param counts by the index of the lane
 */
record LaneCounts(Grouping grouping, long[] counts) {}
