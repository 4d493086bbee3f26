package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.OrderedBatch;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next items of a view without sorts by walking along its manual order, which looks at no more records than
 * are needed; gives up where few of them match. For one run.
 */
final class WalkedItems {
  private static final int MAX_VISITED = 4_000;

  private final Plan plan;
  private final Order order;
  private final long wanted;
  private final List<OrderKey> found = new ArrayList<>();
  private int visited;
  private boolean wantsMore = true;

  private WalkedItems(Plan plan, Order order, long wanted) {
    this.plan = plan;
    this.order = order;
    this.wanted = wanted;
  }

  /**
   * {@return the items after a place in order, as many as are wanted or there are; empty where a scan is better}
   *
   * @param after the place; null for the beginning
   */
  static Optional<List<OrderKey>> find(
      ReadContext context, Plan plan, Order order, @Nullable OrderKey after, long wanted) {
    ViewId view = plan.positionsIn();
    if (view == null || !areTried(plan, wanted)) {
      return Optional.empty();
    }
    Walk.Start start =
        after == null ? new Walk.Start.End() : new Walk.Start.At(after.positionHigh(), after.positionLow());
    WalkedItems items = new WalkedItems(plan, order, wanted);
    context.walk(
        new Walk(
            plan.table(), view, plan.status(), plan.conditions().unnarrowedFields(), start, Walk.Direction.FORWARD),
        items::visit);
    return items.wantsMore || items.found.size() == wanted ? Optional.of(items.found) : Optional.empty();
  }

  /** {@return whether a walk may find so many items of a plan} */
  static boolean areTried(Plan plan, long wanted) {
    return plan.positionsIn() != null && plan.levels().isEmpty() && wanted <= MAX_VISITED;
  }

  private boolean visit(ColumnBatch batch) {
    BitSet matches = batch.records();
    plan.conditions().retainUnnarrowed(batch, matches);
    OrderedBatch ordered = order.over(batch, matches);
    matches.stream().limit(wanted - found.size()).forEach(index -> found.add(ordered.key(index)));
    visited += batch.size();
    wantsMore = found.size() < wanted && visited < MAX_VISITED;
    return wantsMore;
  }
}
