package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Lane;
import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts the items of every lane of a board, and finds the first of each, in one scan. For one run. */
public final class BoardRun {
  private final ReadContext context;
  private final Plan plan;
  private final Grouping grouping;
  private final PlanScan scan;
  private final long[] counts;

  /** Prepares the run of a board. */
  public BoardRun(ReadContext context, Plan plan, Grouping grouping) {
    this.context = context;
    this.plan = plan;
    this.grouping = grouping;
    this.scan = new PlanScan(context, plan);
    this.counts = new long[grouping.lanes().size()];
  }

  /** {@return the lanes with their counts} */
  public Groups groups() {
    if (plan.conditions().areAnsweredByNarrowing()) {
      countNarrowed();
    } else {
      countMatches();
    }
    List<Group> groups = shownLanes().mapToObj(this::group).toList();
    return new Groups(shownAxis(), true, hasMovableItems(), groups, plan.leftOut());
  }

  private void countNarrowed() {
    CountedValues counted =
        CountedValues.of(
            context.countByCode(plan.table(), plan.status(), plan.conditions().narrowing(), axis().id()),
            axis().type().storageClass());
    for (int index = 0; index < counted.counts().length; index++) {
      counts[grouping.laneOf(counted.values(), index)] += counted.counts()[index];
    }
  }

  private void countMatches() {
    scan.matches(
        Set.of(axis().id()),
        (batch, matches) -> {
          Column axisValues = batch.column(axis().id());
          matches.stream().forEach(index -> counts[grouping.laneOf(axisValues, index)]++);
          return true;
        });
  }

  /** {@return the lanes with their counts and first items} */
  public Board board(int takePerLane) {
    List<List<Long>> numbers = firstOfEachLane(takePerLane);
    List<List<Record>> records = records(numbers);
    List<Board.GroupItems> groups =
        shownLanes().mapToObj(lane -> new Board.GroupItems(group(lane), records.get(lane))).toList();
    return new Board(shownAxis(), true, hasMovableItems(), groups, plan.leftOut());
  }

  private List<List<Long>> firstOfEachLane(int takePerLane) {
    Order order = scan.order();
    List<FirstItems> first = new ArrayList<>();
    grouping.lanes().forEach(lane -> first.add(new FirstItems(order, takePerLane)));
    scan.orderedMatches(
        order,
        Set.of(axis().id()),
        (batch, ordered, matches) -> {
          Column axisValues = batch.column(axis().id());
          for (int index = matches.nextSetBit(0); index >= 0; index = matches.nextSetBit(index + 1)) {
            int lane = grouping.laneOf(axisValues, index);
            counts[lane]++;
            first.get(lane).offer(ordered, index);
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

  private IntStream shownLanes() {
    return IntStream.range(0, counts.length)
        .filter(lane -> counts[lane] > 0 || grouping.lanes().get(lane).isShownWithoutItems());
  }

  private Group group(int index) {
    Lane lane = grouping.lanes().get(index);
    return new Group(lane.key(), lane.label(), lane.color(), counts[index], grouping.isDroppable(lane));
  }

  private boolean hasMovableItems() {
    return !axis().isReadonly();
  }

  private Axis shownAxis() {
    return new Axis(axis().id(), axis().key(), axis().type());
  }

  private Field axis() {
    return grouping.axis();
  }
}
