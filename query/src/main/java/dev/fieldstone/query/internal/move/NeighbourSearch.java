package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.run.PlanScan;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds items of one lane, leaving out the records that move.
 *
 * @param context the state to read
 * @param ground the view
 * @param lane the lane's index
 * @param moved the numbers of the records that move
 */
record NeighbourSearch(ReadContext context, Ground ground, int lane, Set<Long> moved) {

  /** Settles all of these. In manual order each costs a walk to what it finds; with sorts, one scan serves all. */
  void settle(List<Seek> seeks) {
    if (seeks.isEmpty()) {
      return;
    }
    if (ground.order().isSorted()) {
      scan(seeks);
    } else {
      seeks.forEach(this::walk);
    }
  }

  private void scan(List<Seek> seeks) {
    new PlanScan(context, ground.plan())
        .orderedMatches(
            ground.order(),
            ground.laneFields(),
            (batch, ordered, matches) -> {
              matches.stream()
                  .filter(index -> isNeighbour(batch, index))
                  .forEach(index -> seeks.forEach(seek -> seek.offer(ordered, index)));
              return true;
            });
  }

  private void walk(Seek seek) {
    OrderKey from = seek.from();
    Walk.Start start = from == null ? new Walk.Start.End() : new Walk.Start.Beside(from.number());
    context.walk(
        new Walk(
            ground.table(), ground.view().id(), ground.plan().status(), ground.fields(), start, seek.direction()),
        batch -> !settles(seek, batch));
  }

  private boolean settles(Seek seek, ColumnBatch batch) {
    BitSet shown = batch.records();
    ground.plan().conditions().retainUnnarrowed(batch, shown);
    for (int index = shown.nextSetBit(0); index >= 0; index = shown.nextSetBit(index + 1)) {
      if (isNeighbour(batch, index)) {
        seek.settle(ground.order().over(batch, shown).key(index));
        return true;
      }
    }
    return false;
  }

  private boolean isNeighbour(ColumnBatch batch, int index) {
    return ground.isIn(lane, batch, index) && !moved.contains(batch.number(index));
  }
}
