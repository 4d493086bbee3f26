package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Partition;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.group.Tally;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lanes of a split, and how many items they have.
 *
 * @param context the state to read
 * @param plan which items
 */
public record LaneCounting(ReadContext context, Plan plan) {

  /** {@return the lanes of a split; where they depend on the values that there are, one pass over these} */
  public Grouping grouping(Split split) {
    return switch (split) {
      case Split.Settled settled -> settled.grouping();
      case Split.ByValues byValues -> byValues.grouping(tally(byValues));
    };
  }

  /**
   * {@return the lanes of several splits; where they depend on the values that there are, one pass over all of these}
   */
  List<Grouping> groupings(List<Split> splits) {
    List<Split.ByValues> open =
        splits.stream().filter(Split.ByValues.class::isInstance).map(Split.ByValues.class::cast).toList();
    Map<Split, Tally> tallies = new HashMap<>();
    open.forEach(split -> tallies.put(split, split.tally()));
    if (!open.isEmpty()) {
      new PlanScan(context, plan)
          .matches(
              open.stream().map(split -> split.axis().id()).collect(Collectors.toSet()),
              (batch, matches) -> {
                tallies.forEach((split, tally) -> count((Split.ByValues) split, batch, matches, tally));
                return true;
              });
    }
    return splits.stream()
        .map(
            split ->
                switch (split) {
                  case Split.Settled settled -> settled.grouping();
                  case Split.ByValues byValues -> byValues.grouping(Objects.requireNonNull(tallies.get(split)));
                })
        .toList();
  }

  private static void count(Split.ByValues split, ColumnBatch batch, BitSet matches, Tally tally) {
    Column axisValues = batch.column(split.axis().id());
    for (int index = matches.nextSetBit(0); index >= 0; index = matches.nextSetBit(index + 1)) {
      tally.add(split.value(axisValues, index), 1);
    }
  }

  /**
   * {@return the lanes of a split with what their items come to, with one pass where these are only counted or the
   * lanes are known, and with two otherwise, and where there are very many values}
   */
  LaneTotals totals(Split split, RequestedAggregates requested) {
    return switch (split) {
      case Split.Settled settled -> totals(settled.grouping(), requested);
      case Split.ByValues byValues -> {
        Tally tally = tally(byValues);
        Grouping grouping = byValues.grouping(tally);
        yield requested.areCountsOnly() && !tally.isEstimate()
            ? tallied(byValues, grouping, tally, requested)
            : totals(grouping, requested);
      }
    };
  }

  private Tally tally(Split.ByValues split) {
    Tally tally = split.tally();
    if (isCountedByDatabase(split.axis())) {
      countsOf(split.axis()).forEach(tally::add);
      return tally;
    }
    new PlanScan(context, plan)
        .matches(
            Set.of(split.axis().id()),
            (batch, matches) -> {
              count(split, batch, matches, tally);
              return true;
            });
    return tally;
  }

  private static LaneTotals tallied(
      Split.ByValues split, Grouping grouping, Tally tally, RequestedAggregates requested) {
    LaneTotals totals = empty(grouping, requested);
    tally.counts().forEach((value, count) -> totals.totals().get(split.laneOf(value, grouping)).addUnseen(count));
    totals.totals().get(grouping.laneOf(null)).addUnseen(tally.empties());
    return totals;
  }

  private LaneTotals totals(Grouping grouping, RequestedAggregates requested) {
    LaneTotals totals = empty(grouping, requested);
    Field axis = grouping.axis();
    if (requested.areCountsOnly() && isCountedByDatabase(axis)) {
      countsOf(axis).forEach((value, count) -> totals.totals().get(grouping.laneOf(value)).addUnseen(count));
      return totals;
    }
    Set<FieldId> fields = new HashSet<>(requested.scannedFields());
    fields.add(axis.id());
    Partition partition = new Partition(grouping);
    new PlanScan(context, plan)
        .matches(
            fields,
            (batch, matches) -> {
              partition.split(batch, matches);
              List<Column> columns = requested.columns(batch);
              for (int lane = 0; lane < totals.totals().size(); lane++) {
                totals
                    .totals()
                    .get(lane)
                    .addAll(columns, partition.indexes(), partition.begin(lane), partition.end(lane));
              }
              return true;
            });
    return totals;
  }

  private static LaneTotals empty(Grouping grouping, RequestedAggregates requested) {
    return new LaneTotals(
        grouping, requested, grouping.lanes().stream().map(lane -> requested.accumulator()).toList());
  }

  private Map<@Nullable Object, Long> countsOf(Field axis) {
    return context.countByValue(plan.table(), plan.status(), plan.conditions().narrowing(), axis.id());
  }

  private boolean isCountedByDatabase(Field axis) {
    return plan.conditions().areAnsweredByNarrowing()
        && switch (axis.type().storageClass()) {
          case OPTION, REFERENCE, BOOLEAN, ACTOR, DATE -> true;
          case TEXT, NUMBER, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
        };
  }

}
