package dev.fieldstone.engine.internal.columns.predicate;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;

/** Something that holds or does not hold for each record of a batch. Immutable, safe for threads. */
public interface Predicate {

  /** Clears the indexes of the records for which it does not hold. Only the indexes set are looked at. */
  void retain(ColumnBatch batch, BitSet candidates);

  /** {@return about what a record costs, where comparing two whole numbers is 1; the cheap are asked first} */
  int cost();
}
