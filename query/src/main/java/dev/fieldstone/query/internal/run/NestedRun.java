package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.NestedGroups.Level;
import dev.fieldstone.query.NestedGroups.NestedGroup;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts items in groups of groups, with one scan, and one more where it depends on the records which groups there are.
 * For one run.
 */
public final class NestedRun {
  private static final int MAX_LEVELS = 3;
  private static final int MAX_CELLS = 1_000_000;

  private final ReadContext context;
  private final Plan plan;
  private final List<BoardGround> grounds;

  /**
   * Prepares a run.
   *
   * @param by what splits the items, outermost first
   * @throws FieldstoneException {@code VIEW/INVALID}, {@code FIELD/NOT_FOUND}, {@code QUERY/TOO_MANY}
   */
  public NestedRun(ReadContext context, Plan plan, Axes axes, List<GroupBy> by) {
    demandLevels(by.size());
    this.context = context;
    this.plan = plan;
    this.grounds = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < by.size(); index++) {
      String path = "by[" + index + "]";
      try {
        grounds.add(new BoardGround(axes.of(by.get(index), path), Lanes.AS_THEY_COME, List.of()));
      } catch (FieldstoneException faults) {
        problems.addAll(faults.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }

  /** {@return the groups with their counts} */
  public NestedGroups groups() {
    List<Split> splits = grounds.stream().map(BoardGround::split).toList();
    LaneCounting counting = new LaneCounting(context, plan);
    if (splits.size() == 1) {
      LaneCounts counts = counting.count(splits.get(0));
      return answer(List.of(counts.grouping()), counts.counts());
    }
    List<Grouping> groupings = counting.groupings(splits);
    return answer(groupings, counted(groupings));
  }

  private long[] counted(List<Grouping> groupings) {
    long[] counts = new long[cells(groupings)];
    Set<FieldId> axes = grounds.stream().map(ground -> ground.axis().id()).collect(Collectors.toSet());
    new PlanScan(context, plan)
        .matches(
            axes,
            (batch, matches) -> {
              count(groupings, batch, matches, counts);
              return true;
            });
    return counts;
  }

  private static int cells(List<Grouping> groupings) {
    long cells = 1;
    for (Grouping grouping : groupings) {
      cells *= grouping.lanes().size();
      if (cells > MAX_CELLS) {
        throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "There would be too many groups in groups")
            .with("limit", MAX_CELLS);
      }
    }
    return (int) cells;
  }

  private static void count(List<Grouping> groupings, ColumnBatch batch, BitSet matches, long[] counts) {
    int[] cells = new int[batch.size()];
    for (Grouping grouping : groupings) {
      Column axisValues = batch.column(grouping.axis().id());
      int lanes = grouping.lanes().size();
      matches.stream().forEach(index -> cells[index] = cells[index] * lanes + grouping.laneOf(axisValues, index));
    }
    matches.stream().forEach(index -> counts[cells[index]]++);
  }

  private NestedGroups answer(List<Grouping> groupings, long[] counts) {
    List<Level> levels = groupings.stream().map(grouping -> new Level(axis(grouping.axis()), grouping.steps())).toList();
    return new NestedGroups(levels, groups(groupings, counts, 0, 0, counts.length), plan.leftOut());
  }

  /** The groups of a level within the cells of one group of the level above. */
  private List<NestedGroup> groups(List<Grouping> groupings, long[] counts, int level, int begin, int cells) {
    if (level == groupings.size()) {
      return List.of();
    }
    Grouping grouping = groupings.get(level);
    int cellsOfLane = cells / grouping.lanes().size();
    long[] ofLanes = new long[grouping.lanes().size()];
    for (int lane = 0; lane < ofLanes.length; lane++) {
      for (int cell = 0; cell < cellsOfLane; cell++) {
        ofLanes[lane] += counts[begin + lane * cellsOfLane + cell];
      }
    }
    BoardGround ground = grounds.get(level);
    return ground.shown(grouping, ofLanes).stream()
        .filter(lane -> level == 0 || ofLanes[lane] > 0)
        .map(
            lane ->
                new NestedGroup(
                    ground.group(grouping, lane, ofLanes[lane]),
                    ofLanes[lane] == 0
                        ? List.of()
                        : groups(groupings, counts, level + 1, begin + lane * cellsOfLane, cellsOfLane)))
        .toList();
  }

  private static Axis axis(Field field) {
    return new Axis(field.id(), field.key(), field.type());
  }

  private static void demandLevels(int levels) {
    if (levels < 1) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "Groups need a field to split by").at("by");
    }
    if (levels > MAX_LEVELS) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "Groups can be nested no deeper")
          .with("count", levels)
          .with("limit", MAX_LEVELS);
    }
  }
}
