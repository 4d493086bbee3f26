package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Lane;
import dev.fieldstone.query.internal.group.LaneOrder;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * How a board splits its items, and what people chose for its lanes.
 *
 * @param split how the axis splits them
 * @param lanes what people chose
 * @param asleep what of the layout does not fit the axis's present type
 */
public record BoardGround(Split split, Lanes lanes, List<InactiveClause> asleep) {

  /** Copies the list. */
  public BoardGround {
    asleep = List.copyOf(asleep);
  }

  /** {@return the field that splits} */
  public Field axis() {
    return split.axis();
  }

  /** {@return the indexes of the lanes that are in an answer, in their order} */
  List<Integer> shown(Grouping grouping, long[] counts) {
    return LaneOrder.of(grouping, lanes.order()).stream()
        .filter(index -> counts[index] > 0 || grouping.lanes().get(index).isShownWithoutItems())
        .toList();
  }

  /** {@return a lane as it is answered} */
  Group group(Grouping grouping, int index, long count, List<AggregateResult> aggregates) {
    Lane lane = grouping.lanes().get(index);
    return new Group(
        lane.key(),
        lane.label(),
        lane.color(),
        lane.interval(),
        count,
        grouping.isDroppable(lane),
        lanes.hidden().contains(lane.key()),
        lanes.collapsed().contains(lane.key()),
        aggregates);
  }

  /** {@return what a run left out, of the query and of the layout} */
  List<InactiveClause> leftOut(Plan plan) {
    List<InactiveClause> all = new ArrayList<>(plan.leftOut());
    all.addAll(asleep);
    return all;
  }
}
