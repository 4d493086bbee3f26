package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All items of one lane of a board: how many, and their numbers in order. For one run.
 *
 * @param context the state to read
 * @param plan which items the board has
 * @param ground how the board splits them
 * @param group the lane
 */
public record LaneItems(ReadContext context, Plan plan, BoardGround ground, GroupLocator group) {

  /**
   * {@return how many there are}
   *
   * @throws FieldstoneException {@code GROUP/NOT_FOUND}
   */
  public long count() {
    Grouping grouping = grouping();
    int lane = lane(grouping);
    long[] count = {0};
    new PlanScan(context, plan)
        .matches(
            Set.of(grouping.axis().id()),
            (batch, matches) -> {
              Column axisValues = batch.column(grouping.axis().id());
              count[0] += matches.stream().filter(index -> grouping.isIn(lane, axisValues, index)).count();
              return true;
            });
    return count[0];
  }

  /**
   * Returns their numbers. Costs some 100 bytes of memory a record and level.
   *
   * @throws FieldstoneException {@code GROUP/NOT_FOUND}
   */
  public List<Long> numbers() {
    Grouping grouping = grouping();
    int lane = lane(grouping);
    PlanScan scan = new PlanScan(context, plan);
    Order order = scan.order();
    List<OrderKey> keys = new ArrayList<>();
    scan.orderedMatches(
        order,
        Set.of(grouping.axis().id()),
        (batch, ordered, matches) -> {
          Column axisValues = batch.column(grouping.axis().id());
          matches.stream()
              .filter(index -> grouping.isIn(lane, axisValues, index))
              .forEach(index -> keys.add(ordered.key(index)));
          return true;
        });
    keys.sort(order);
    return keys.stream().map(OrderKey::number).toList();
  }

  private Grouping grouping() {
    return new LaneCounting(context, plan).grouping(ground.split());
  }

  private int lane(Grouping grouping) {
    return grouping
        .find(group)
        .orElseThrow(
            () -> {
              String name =
                  switch (group) {
                    case GroupLocator.Named named -> named.keyOrLabel();
                    case GroupLocator.Empty empty -> "";
                  };
              return new FieldstoneException(ErrorCode.GROUP_NOT_FOUND, "The board has no such group")
                  .with("group", name);
            });
  }
}
