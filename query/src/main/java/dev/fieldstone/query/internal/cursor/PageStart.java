package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.query.internal.order.OrderKey;
import java.util.List;

/**
 * Where a page begins that is reached by a cursor.
 *
 * @param after the place after which it begins
 * @param anchors the records that stood there and before, which may still serve the next cursor
 */
public record PageStart(OrderKey after, List<Anchor> anchors) {

  /** Copies the list. */
  public PageStart {
    anchors = List.copyOf(anchors);
  }
}
