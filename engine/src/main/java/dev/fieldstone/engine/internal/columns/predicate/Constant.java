package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;

/** Holds for all records, or for none. */
public enum Constant implements Predicate {
  /** For all. */
  ALWAYS {
    @Override
    public void retain(ColumnBatch batch, BitSet candidates) {}
  },
  /** For none. */
  NEVER {
    @Override
    public void retain(ColumnBatch batch, BitSet candidates) {
      candidates.clear();
    }
  };

  @Override
  public int cost() {
    return 0;
  }
}
