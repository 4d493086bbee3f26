package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.memory.Chunk;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import org.jspecify.annotations.Nullable;

/** What a load has still to read, in order of the records' numbers. On one thread at a time. */
interface Chunks {

  /** {@return the next chunk, null where there is none} */
  @Nullable Chunk next();

  /** {@return whether it is so much that two threads would be done sooner with it; costs a statement at the most} */
  boolean isMuch();

  /** {@return the second half, to be read by another connection, before which this one ends from now on} */
  Chunks halve(SqlConnection other);
}
