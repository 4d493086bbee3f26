package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.spi.WriteContext.Anchor;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the sorts let a block stand in a gap, and what has to be placed for it.
 *
 * <p>Manual position orders records within equal sort keys only. So a block is placed by its <em>runs</em>, the parts
 * of one key: a run with the key of an item beside it is placed next to that item; another needs no place but within
 * itself, where its records stand in another order.
 *
 * @param order the order of the view, which has sorts
 * @param spot where the block is to stand
 */
record Judgement(Order order, Spot spot) {

  /** {@return whether the block can stand in the gap, in its own order} */
  boolean allows(List<OrderKey> block, Gap gap) {
    List<OrderKey> line = new ArrayList<>();
    addIfPresent(line, gap.previous());
    line.addAll(block);
    addIfPresent(line, gap.next());
    return IntStream.range(1, line.size())
        .allMatch(index -> order.compareSorts(line.get(index - 1), line.get(index)) <= 0);
  }

  /** {@return the runs of a block that is in order} */
  List<List<OrderKey>> runs(List<OrderKey> block) {
    List<List<OrderKey>> runs = new ArrayList<>();
    int start = 0;
    for (int index = 1; index <= block.size(); index++) {
      if (index == block.size() || order.compareSorts(block.get(start), block.get(index)) != 0) {
        runs.add(block.subList(start, index));
        start = index;
      }
    }
    return runs;
  }

  /** {@return what has to be placed so that a run stands in the gap, if anything} */
  Optional<Placement> placement(List<OrderKey> run, Gap gap) {
    Anchor anchor = anchor(run.get(0), gap);
    if (anchor != null) {
      return Optional.of(Placement.of(run, anchor));
    }
    boolean inOrder =
        IntStream.range(1, run.size()).allMatch(index -> order.compare(run.get(index - 1), run.get(index)) < 0);
    return inOrder
        ? Optional.empty()
        : Optional.of(Placement.of(run.subList(1, run.size()), new Anchor.After(run.get(0).number())));
  }

  /** {@return next to the item of the same key, the one that the move names if both have it; null for neither} */
  private @Nullable Anchor anchor(OrderKey key, Gap gap) {
    Anchor before = beside(gap.next(), key, Anchor.Before::new);
    Anchor after = beside(gap.previous(), key, Anchor.After::new);
    return before != null && (after == null || spot instanceof Spot.Before) ? before : after;
  }

  private @Nullable Anchor beside(@Nullable OrderKey neighbour, OrderKey key, LongFunction<Anchor> anchor) {
    return neighbour != null && order.compareSorts(neighbour, key) == 0 ? anchor.apply(neighbour.number()) : null;
  }

  private static void addIfPresent(List<OrderKey> line, @Nullable OrderKey item) {
    if (item != null) {
      line.add(item);
    }
  }
}
