package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.spi.WriteContext;
import java.util.function.Function;

/** Runs the batches of an import, each as one operation. */
@FunctionalInterface
interface BatchScope {

  /** Runs a batch, by how many came before it; {@return what became of it, now or in an earlier run} */
  BatchResult run(long index, Function<WriteContext, BatchResult> batch);
}
