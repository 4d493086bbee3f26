package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When a read has to be done, by the clock of {@link System#nanoTime}. To be asked before every batch. */
public final class Deadline {
  private final Duration timeout;
  private final long nanos;

  private Deadline(Duration timeout) {
    this.timeout = timeout;
    this.nanos = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
  }

  /** {@return the deadline of a read that begins now} */
  public static Deadline in(Duration timeout) {
    return new Deadline(timeout);
  }

  /**
   * Refuses to go on once time is up.
   *
   * @throws FieldstoneException {@code QUERY/TIMEOUT}
   */
  public void demandTime() {
    if (System.nanoTime() - nanos >= 0) {
      throw new FieldstoneException(ErrorCode.QUERY_TIMEOUT, "The read took too long")
          .with("readTimeout", timeout.toString());
    }
  }

  /**
   * Refuses to go on once time is up or the calling thread was interrupted.
   *
   * @throws FieldstoneException {@code QUERY/TIMEOUT}, {@code ORG/INTERRUPTED}
   */
  void demandUninterruptedTime() {
    demandTime();
    if (Thread.currentThread().isInterrupted()) {
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted");
    }
  }
}
