package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.columns.ColumnBatch;

/** Takes batches one after the other. */
@FunctionalInterface
public interface BatchSink {

  /** Takes a batch, which is the sink's to keep; {@return whether it wants more} */
  boolean accept(ColumnBatch batch);
}
