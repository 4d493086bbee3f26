package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.spi.WriteContext.Anchor;
import dev.fieldstone.query.internal.order.OrderKey;
import java.util.List;

/**
 * Records to be put next to each other in manual order.
 *
 * @param numbers the records, in order
 * @param anchor where they go
 */
record Placement(List<Long> numbers, Anchor anchor) {

  /** Copies the numbers. */
  Placement {
    numbers = List.copyOf(numbers);
  }

  static Placement of(List<OrderKey> records, Anchor anchor) {
    return new Placement(records.stream().map(OrderKey::number).toList(), anchor);
  }
}
