package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;

/**
 * Holds where another predicate does not, empty values included.
 *
 * @param opposite the other
 */
public record Not(Predicate opposite) implements Predicate {

  @Override
  public void retain(ColumnBatch batch, BitSet candidates) {
    BitSet excluded = (BitSet) candidates.clone();
    opposite.retain(batch, excluded);
    candidates.andNot(excluded);
  }

  @Override
  public int cost() {
    return opposite.cost();
  }
}
