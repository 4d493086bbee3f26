package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.spi.WriteContext;
import java.util.List;
import java.util.function.Function;

/** Runs the batches of an import, each as one operation. */
@FunctionalInterface
interface BatchScope {

  /** Runs a batch, by how many came before it; {@return what became of its rows} */
  List<Outcome> run(long index, Function<WriteContext, List<Outcome>> batch);
}
