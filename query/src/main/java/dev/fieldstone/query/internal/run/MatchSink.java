package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import java.util.BitSet;

/** Takes the matching records of batches one after the other. */
@FunctionalInterface
public interface MatchSink {

  /** Takes a batch and the indexes of the records that match, maybe none; {@return whether it wants more} */
  boolean accept(ColumnBatch batch, BitSet matches);
}
