package dev.fieldstone.query.internal.run;

import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.Prefixes;
import java.util.List;
import java.util.Set;

/**
 * Some items in order, among them all that are wanted.
 *
 * @param keys the items; those of them before the wanted ones may lie apart
 * @param before how many were left out that come before the wanted ones
 * @param count how many there are in all, if they were counted
 */
record OrderedItems(List<OrderKey> keys, long before, long count) {
  /** Fewer than these are rather kept than looked for a second time. */
  private static final int MIN_SKIPPED = 5_000;

  /** {@return whether to look for a page by {@link #far}} */
  static boolean areFar(long skipped) {
    return skipped >= MIN_SKIPPED;
  }

  /**
   * Finds items far behind, without keeping those before them: the first look at all that match tells what their keys
   * begin with, the second one compares the few that these leave. Takes 8 bytes a match, and what those need that begin
   * alike.
   *
   * @param skipped how many items come before those that are wanted
   */
  static OrderedItems far(PlanScan scan, Order order, long skipped, long wanted) {
    Prefixes prefixes = new Prefixes();
    scan.orderedMatches(
        order,
        Set.of(),
        (batch, ordered, matches) -> {
          prefixes.add(ordered, matches);
          return true;
        });
    Prefixes.Window window = prefixes.window(skipped, wanted);
    FirstItems first = new FirstItems(order, skipped - window.before() + wanted);
    scan.orderedMatches(
        order,
        Set.of(),
        (batch, ordered, matches) -> {
          matches.stream()
              .filter(index -> window.mayHave(ordered, index))
              .forEach(index -> first.offer(ordered, index));
          return true;
        });
    return new OrderedItems(first.keys(), window.before(), prefixes.count());
  }
}
