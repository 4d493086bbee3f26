package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.OrderedBatch;
import org.jspecify.annotations.Nullable;

/** Looks for the item of a lane nearest to a record, one way; from no record, for the first or the last of the lane. */
final class Seek {
  private final Walk.Direction direction;
  private final @Nullable OrderKey from;
  private @Nullable OrderKey found;

  Seek(Walk.Direction direction, @Nullable OrderKey from) {
    this.direction = direction;
    this.from = from;
  }

  /** {@return which way it looks} */
  Walk.Direction direction() {
    return direction;
  }

  /** {@return where it begins; null for the end it comes from} */
  @Nullable OrderKey from() {
    return from;
  }

  /** {@return the item nearest so far; null for none} */
  @Nullable OrderKey found() {
    return found;
  }

  /** Settles it. */
  void settle(OrderKey nearest) {
    found = nearest;
  }

  /** Takes the item at an index if it lies on the right side and nearer than what was found. */
  void offer(OrderedBatch batch, int index) {
    boolean beyond = from == null || directed(batch.compare(index, from)) > 0;
    if (beyond && (found == null || directed(batch.compare(index, found)) < 0)) {
      found = batch.key(index);
    }
  }

  private int directed(int comparison) {
    return switch (direction) {
      case FORWARD -> comparison;
      case BACKWARD -> -comparison;
    };
  }
}
