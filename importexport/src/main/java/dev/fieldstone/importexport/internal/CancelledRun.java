package dev.fieldstone.importexport.internal;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Cancellation;

/** What a cancelled run ends with. */
public final class CancelledRun {
  private CancelledRun() {}

  /**
   * Goes on unless the run is cancelled.
   *
   * @throws FieldstoneException {@code QUERY/CANCELLED}
   */
  public static void demandNot(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new FieldstoneException(ErrorCode.QUERY_CANCELLED, "The run was cancelled");
    }
  }
}
