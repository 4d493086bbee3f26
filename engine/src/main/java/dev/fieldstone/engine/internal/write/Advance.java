package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;

/**
 * How far a long operation is.
 *
 * @param progress is told
 * @param total records to do at the most
 */
public record Advance(Progress progress, long total) {

  /**
   * Tells how far it is, and stops where it may not go on.
   *
   * @throws FieldstoneException {@code ORG/INTERRUPTED}, {@code QUERY/CANCELLED}
   */
  public void to(long done) {
    if (Thread.currentThread().isInterrupted()) {
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted");
    }
    if (!progress.advanced(done, total)) {
      throw new FieldstoneException(ErrorCode.QUERY_CANCELLED, "The operation was cancelled")
          .with("done", done)
          .with("total", total);
    }
  }
}
