package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.engine.spi.WriteContext.Anchor;
import dev.fieldstone.query.internal.order.OrderKey;
import org.jspecify.annotations.Nullable;

/** Where in a lane a move asks to stand. */
sealed interface Spot {

  /** Before all others. */
  record First() implements Spot {}

  /** After all others. */
  record Last() implements Spot {}

  /**
   * Directly after an item.
   *
   * @param neighbour the item
   */
  record After(OrderKey neighbour) implements Spot {}

  /**
   * Directly before an item.
   *
   * @param neighbour the item
   */
  record Before(OrderKey neighbour) implements Spot {}

  /**
   * Directly after an item, or, where the sorts do not let it stand there, as near as they do before another.
   *
   * @param after the item to stand after
   * @param before the item to stand before
   */
  record Between(OrderKey after, OrderKey before) implements Spot {}

  /** {@return what looks for the item on the other side of the one that the block is to stand beside} */
  default Seek seek() {
    return switch (this) {
      case First first -> new Seek(Walk.Direction.FORWARD, null);
      case Last last -> new Seek(Walk.Direction.BACKWARD, null);
      case After after -> new Seek(Walk.Direction.FORWARD, after.neighbour());
      case Before before -> new Seek(Walk.Direction.BACKWARD, before.neighbour());
      case Between between -> new Seek(Walk.Direction.FORWARD, between.after());
    };
  }

  /** {@return the gap here, given the item on the other side} */
  default Gap gap(@Nullable OrderKey otherSide) {
    return switch (this) {
      case First first -> new Gap(null, otherSide);
      case Last last -> new Gap(otherSide, null);
      case After after -> new Gap(after.neighbour(), otherSide);
      case Before before -> new Gap(otherSide, before.neighbour());
      case Between between -> new Gap(between.after(), otherSide);
    };
  }

  /** {@return where to put a block in a view without sorts} */
  default Anchor manualAnchor() {
    return switch (this) {
      case First first -> new Anchor.First();
      case Last last -> new Anchor.Last();
      case After after -> new Anchor.After(after.neighbour().number());
      case Before before -> new Anchor.Before(before.neighbour().number());
      case Between between -> new Anchor.After(between.after().number());
    };
  }
}
