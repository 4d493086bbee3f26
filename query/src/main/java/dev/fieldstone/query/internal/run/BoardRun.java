package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Partition;
import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts the items of every lane of a board, and finds the first of each, in one scan, and one more where it depends on
 * the records which lanes there are. For one run.
 *
 * @param context the state to read
 * @param plan which items
 * @param ground how the board splits them
 */
public record BoardRun(ReadContext context, Plan plan, BoardGround ground) {

  /** {@return the lanes with their counts, and what their items come to} */
  public Groups groups(RequestedAggregates requested) {
    LaneTotals totals = counting().totals(ground.split(), requested);
    Grouping grouping = totals.grouping();
    long[] counts = totals.counts();
    List<Group> groups =
        ground.shown(grouping, counts).stream()
            .map(lane -> ground.group(grouping, lane, counts[lane], totals.totals().get(lane).results()))
            .toList();
    return new Groups(
        axis(), grouping.steps(), grouping.isReorderable(), grouping.isMovable(), groups, ground.leftOut(plan));
  }

  /** {@return the lanes with their counts and first items} */
  public Board board(int takePerLane) {
    Grouping grouping = counting().grouping(ground.split());
    long[] counts = new long[grouping.lanes().size()];
    List<List<Record>> records = records(firstOfEachLane(grouping, counts, takePerLane));
    List<Board.GroupItems> groups =
        ground.shown(grouping, counts).stream()
            .map(
                lane ->
                    new Board.GroupItems(
                        ground.group(grouping, lane, counts[lane], List.of()), records.get(lane)))
            .toList();
    return new Board(
        axis(), grouping.steps(), grouping.isReorderable(), grouping.isMovable(), groups, ground.leftOut(plan));
  }

  /** {@return all items of one lane} */
  public LaneItems items(GroupLocator group) {
    return new LaneItems(context, plan, ground, group);
  }

  private List<List<Long>> firstOfEachLane(Grouping grouping, long[] counts, int takePerLane) {
    Field axis = ground.axis();
    PlanScan scan = new PlanScan(context, plan);
    Order order = scan.order();
    List<FirstItems> first = new ArrayList<>();
    grouping.lanes().forEach(lane -> first.add(new FirstItems(order, takePerLane)));
    Partition partition = new Partition(grouping);
    scan.orderedMatches(
        order,
        Set.of(axis.id()),
        (batch, ordered, matches) -> {
          partition.split(batch, matches);
          for (int lane = 0; lane < counts.length; lane++) {
            counts[lane] += partition.count(lane);
            if (partition.count(lane) > 0 && !first.get(lane).isPast(ordered)) {
              first.get(lane).offerAll(ordered, partition.indexes(), partition.begin(lane), partition.end(lane));
            }
          }
          return true;
        });
    return first.stream().map(items -> items.numbersAfter(0)).toList();
  }

  /** Fetches the records of all lanes at once. */
  private List<List<Record>> records(List<List<Long>> numbers) {
    long[] all = numbers.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    List<Record> records = context.records(plan.table(), all, plan.expanded());
    List<List<Record>> byLane = new ArrayList<>();
    int start = 0;
    for (List<Long> lane : numbers) {
      byLane.add(records.subList(start, start + lane.size()));
      start += lane.size();
    }
    return byLane;
  }

  private LaneCounting counting() {
    return new LaneCounting(context, plan);
  }

  private Axis axis() {
    Field axis = ground.axis();
    return new Axis(axis.id(), axis.key(), axis.type());
  }
}
