package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.MoveResult.Placed;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts records, whose values are as they will be, into their place in a lane, and tells what is around them then. */
final class Arrival {
  private static final Gap NO_NEIGHBOURS = new Gap(null, null);

  private final WriteContext context;
  private final Ground ground;
  private final int lane;
  private final Block block;
  private final List<OrderKey> keys;
  private final boolean isInView;
  private final NeighbourSearch search;

  /**
   * Prepares the arrival of a block in a lane.
   *
   * @param landed where its records stand now, in the order of the block
   */
  Arrival(WriteContext context, Ground ground, int lane, Block block, List<Standing> landed) {
    this.context = context;
    this.ground = ground;
    this.lane = lane;
    this.block = block;
    this.keys = landed.stream().map(Standing::key).toList();
    this.isInView = landed.stream().allMatch(Standing::shown);
    this.search = new NeighbourSearch(context, ground, lane, block.numbers());
  }

  /** Leaves the records where they stand. */
  MoveResult whereItIs() {
    return result(Placed.AS_ASKED, restingGap(keys));
  }

  /**
   * Puts the records at a spot.
   *
   * @param mayRest whether they may stay where the sorts have them, if these do not let them stand at the spot
   * @throws FieldstoneException {@code VIEW/NEIGHBOURS_NOT_ADJACENT}; {@code VIEW/MOVE_AGAINST_SORT}
   */
  MoveResult at(Spot spot, NamedPlace place, boolean mayRest) {
    boolean needsGap = isInView || order().isSorted() || place.isStrict();
    Gap gap = needsGap ? gapAt(spot) : NO_NEIGHBOURS;
    place.checkAdjacent(gap);
    if (!order().isSorted()) {
      put(Placement.of(keys, spot.manualAnchor()));
      return result(Placed.AS_ASKED, gap);
    }
    Judgement judgement = new Judgement(order(), spot);
    if (judgement.allows(keys, gap)) {
      judgement.runs(keys).forEach(run -> judgement.placement(run, gap).ifPresent(this::put));
      return result(Placed.AS_ASKED, gap);
    }
    if (spot instanceof Spot.Between between
        && judgement.allows(keys, new Gap(between.after(), between.before()))) {
      return between(between, judgement);
    }
    return bySort(mayRest);
  }

  /** Puts each run directly after the first of the two items, or else before the others of its key. */
  private MoveResult between(Spot.Between between, Judgement judgement) {
    List<List<OrderKey>> runs = judgement.runs(keys);
    List<Seek> seeks = runs.stream().map(run -> firstPossible(between, run.get(0))).toList();
    search.settle(seeks);
    for (int index = 0; index < seeks.size(); index++) {
      Gap gap = new Gap(between.after(), seeks.get(index).found());
      judgement.placement(runs.get(index), gap).ifPresent(this::put);
    }
    List<Standing> placed = block.standings(new Standings(context, ground).of(block.numbers()));
    return result(Placed.AS_ASKED, restingGap(placed.stream().map(Standing::key).toList()));
  }

  private Seek firstPossible(Spot.Between between, OrderKey key) {
    OrderKey beforeItsEquals = key.beforeTies();
    OrderKey after = between.after();
    return new Seek(Walk.Direction.FORWARD, order().compare(after, beforeItsEquals) > 0 ? after : beforeItsEquals);
  }

  private MoveResult bySort(boolean mayRest) {
    if (!mayRest) {
      throw new FieldstoneException(
              ErrorCode.VIEW_MOVE_AGAINST_SORT, "The view's sorts do not let the records stand there")
          .with("view", ground.view().key())
          .with("record", ground.id(keys.get(0).number()).toString());
    }
    return result(Placed.BY_SORT, restingGap(keys));
  }

  private Gap gapAt(Spot spot) {
    Seek otherSide = spot.seek();
    search.settle(List.of(otherSide));
    return spot.gap(otherSide.found());
  }

  /** The nearest items around all the records, which need not stand together. */
  private Gap restingGap(List<OrderKey> resting) {
    if (!isInView) {
      return NO_NEIGHBOURS;
    }
    Seek previous = new Seek(Walk.Direction.BACKWARD, Collections.min(resting, order()));
    Seek next = new Seek(Walk.Direction.FORWARD, Collections.max(resting, order()));
    search.settle(List.of(previous, next));
    return new Gap(previous.found(), next.found());
  }

  private void put(Placement placement) {
    long[] numbers = placement.numbers().stream().mapToLong(Long::longValue).toArray();
    context.place(ground.table(), ground.view().id(), numbers, placement.anchor());
  }

  private MoveResult result(Placed placed, Gap gap) {
    return new MoveResult(
        placed,
        context.records(ground.table(), block.asArray(), List.of()),
        ground.groupKey(lane),
        isInView ? id(gap.previous()) : null,
        isInView ? id(gap.next()) : null,
        isInView);
  }

  private @Nullable RecordId id(@Nullable OrderKey item) {
    return item == null ? null : ground.id(item.number());
  }

  private Order order() {
    return ground.order();
  }
}
