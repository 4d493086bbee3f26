package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.sql.SqlFailure;

/** Whether an open org can still be used, or has to be closed and opened anew. Safe for threads. */
final class StorageHealth {
  private volatile boolean failed;

  /** Takes note of what a call ended in. */
  void note(Throwable failure) {
    if (failure instanceof FieldstoneException known && SqlFailure.isOfDatabase(known)) {
      failed = true;
    }
  }

  /** From now on, the org is good for nothing. */
  void fail() {
    failed = true;
  }

  boolean hasFailed() {
    return failed;
  }

  void demandSound() {
    if (failed) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The org is being opened anew");
    }
  }
}
