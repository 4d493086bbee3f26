package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.NestedGroups.Level;
import dev.fieldstone.query.NestedGroups.NestedGroup;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts items in groups of groups, with one scan, and one more where it depends on the records which groups there are.
 * For one run.
 */
public final class NestedRun {
  private static final int MAX_LEVELS = 3;

  private final ReadContext context;
  private final Plan plan;
  private final RequestedAggregates requested;
  private final List<BoardGround> grounds;

  /**
   * Prepares a run.
   *
   * @param by what splits the items, outermost first
   * @param requested what is asked of each group
   * @throws FieldstoneException {@code VIEW/INVALID}, {@code FIELD/NOT_FOUND}, {@code QUERY/TOO_MANY}
   */
  public NestedRun(
      ReadContext context, Plan plan, Axes axes, List<GroupBy> by, RequestedAggregates requested) {
    demandLevels(by.size());
    this.context = context;
    this.plan = plan;
    this.requested = requested;
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

  /** {@return the groups with their counts, and what their items come to} */
  public NestedGroups groups() {
    List<Split> splits = grounds.stream().map(BoardGround::split).toList();
    LaneCounting counting = new LaneCounting(context, plan);
    if (splits.size() == 1) {
      LaneTotals totals = counting.totals(splits.get(0), requested);
      return answer(NestedTotals.of(totals));
    }
    NestedTotals totals = new NestedTotals(counting.groupings(splits), requested);
    Set<FieldId> fields = new HashSet<>(requested.scannedFields());
    grounds.forEach(ground -> fields.add(ground.axis().id()));
    new PlanScan(context, plan)
        .matches(
            fields,
            (batch, matches) -> {
              totals.add(batch, matches);
              return true;
            });
    return answer(totals);
  }

  private NestedGroups answer(NestedTotals totals) {
    List<Level> levels =
        totals.groupings().stream().map(grouping -> new Level(axis(grouping.axis()), grouping.steps())).toList();
    return new NestedGroups(levels, groups(totals, 0, 0), plan.leftOut());
  }

  /** The groups of a level within one group of the level above. */
  private List<NestedGroup> groups(NestedTotals totals, int level, int parent) {
    if (level == grounds.size()) {
      return List.of();
    }
    BoardGround ground = grounds.get(level);
    Grouping grouping = totals.groupings().get(level);
    int lanes = grouping.lanes().size();
    long[] counts = IntStream.range(0, lanes).mapToLong(lane -> totals.count(level, parent * lanes + lane)).toArray();
    return ground.shown(grouping, counts).stream()
        .filter(lane -> level == 0 || counts[lane] > 0)
        .map(lane -> group(totals, level, parent * lanes + lane, lane))
        .toList();
  }

  private NestedGroup group(NestedTotals totals, int level, int cell, int lane) {
    long count = totals.count(level, cell);
    Group group =
        grounds.get(level).group(totals.groupings().get(level), lane, count, totals.results(level, cell));
    return new NestedGroup(group, count == 0 ? List.of() : groups(totals, level + 1, cell));
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
