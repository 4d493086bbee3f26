package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.record.TableRecords;

/** Where the rows of an import go. */
@FunctionalInterface
interface BatchTarget {

  /** {@return the records that a batch is written to, by how many batches came before it} */
  TableRecords ofBatch(long index);
}
