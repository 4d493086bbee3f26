package dev.fieldstone.query.internal.move;

import dev.fieldstone.query.internal.order.OrderKey;

/**
 * Where a record stands in a view.
 *
 * @param key its place in the order
 * @param lane the index of its lane
 * @param shown whether the view shows it
 */
record Standing(OrderKey key, int lane, boolean shown) {

  /** {@return the record's number} */
  long number() {
    return key.number();
  }
}
