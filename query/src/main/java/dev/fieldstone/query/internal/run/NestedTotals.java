package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.internal.aggregate.Accumulator;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.group.Grouping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the items of groups in groups come to. A <em>cell</em> is a group of one level within groups of the levels
 * above: those of a level are numbered so that the lanes within one cell of the level above follow each other. For one
 * run.
 */
final class NestedTotals {
  private static final int MAX_CELLS = 1_000_000;

  private final List<Grouping> groupings;
  private final RequestedAggregates requested;
  private final List<Map<Integer, Accumulator>> cells = new ArrayList<>();

  /**
   * Makes empty totals.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY} if there may be more cells than are kept
   */
  NestedTotals(List<Grouping> groupings, RequestedAggregates requested) {
    demandRoom(groupings, MAX_CELLS / (1 + requested.scannedFields().size()));
    this.groupings = groupings;
    this.requested = requested;
    groupings.forEach(grouping -> cells.add(new HashMap<>()));
  }

  /** {@return the totals of one level} */
  static NestedTotals of(LaneTotals totals) {
    NestedTotals nested = new NestedTotals(List.of(totals.grouping()), totals.requested());
    for (int lane = 0; lane < totals.totals().size(); lane++) {
      nested.cells.get(0).put(lane, totals.totals().get(lane));
    }
    return nested;
  }

  /** {@return how each level splits items} */
  List<Grouping> groupings() {
    return groupings;
  }

  /** Takes the records of a batch that match. */
  void add(ColumnBatch batch, BitSet matches) {
    List<Column> columns = requested.columns(batch);
    int[] cellOf = new int[batch.size()];
    for (int level = 0; level < groupings.size(); level++) {
      Grouping grouping = groupings.get(level);
      Map<Integer, Accumulator> cellsOfLevel = cells.get(level);
      Column axisValues = batch.column(grouping.axis().id());
      int lanes = grouping.lanes().size();
      for (int index = matches.nextSetBit(0); index >= 0; index = matches.nextSetBit(index + 1)) {
        cellOf[index] = cellOf[index] * lanes + grouping.laneOf(axisValues, index);
        cellsOfLevel.computeIfAbsent(cellOf[index], absent -> requested.accumulator()).add(columns, index);
      }
    }
  }

  /** {@return how many items a cell has} */
  long count(int level, int cell) {
    Accumulator accumulator = find(level, cell);
    return accumulator == null ? 0 : accumulator.records();
  }

  /** {@return what the items of a cell come to} */
  List<AggregateResult> results(int level, int cell) {
    Accumulator accumulator = find(level, cell);
    return (accumulator == null ? requested.accumulator() : accumulator).results();
  }

  private @Nullable Accumulator find(int level, int cell) {
    return cells.get(level).get(cell);
  }

  private static void demandRoom(List<Grouping> groupings, long limit) {
    long cells = 1;
    for (Grouping grouping : groupings) {
      cells *= grouping.lanes().size();
      if (cells > limit) {
        throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "There would be too many groups in groups")
            .with("limit", limit);
      }
    }
  }
}
