package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * When a read has to be done, by the clock of {@link System#nanoTime}, or that it goes on until it is told to stop. To
 * be asked before every batch.
 */
public final class Deadline {
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final Duration timeout;
  private final long nanos;
  private final BooleanSupplier isCancelled;

  private Deadline(Duration timeout, BooleanSupplier isCancelled) {
    this.timeout = timeout;
    this.nanos = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
    this.isCancelled = isCancelled;
  }

  /** {@return the deadline of a read that begins now} */
  public static Deadline in(Duration timeout) {
    return new Deadline(timeout, () -> false);
  }

  /** {@return that of a read which takes as long as it needs, unless it is cancelled} */
  public static Deadline none(BooleanSupplier isCancelled) {
    return new Deadline(FOREVER, isCancelled);
  }

  /**
   * Refuses to go on once time is up.
   *
   * @throws FieldstoneException {@code QUERY/TIMEOUT}, {@code QUERY/CANCELLED}
   */
  public void demandTime() {
    if (isCancelled.getAsBoolean()) {
      throw new FieldstoneException(ErrorCode.QUERY_CANCELLED, "The read was cancelled");
    }
    if (System.nanoTime() - nanos >= 0) {
      throw new FieldstoneException(ErrorCode.QUERY_TIMEOUT, "The read took too long")
          .with("readTimeout", timeout.toString());
    }
  }

  /**
   * Refuses to go on once time is up or the calling thread was interrupted.
   *
   * @throws FieldstoneException {@code QUERY/TIMEOUT}, {@code QUERY/CANCELLED}, {@code ORG/INTERRUPTED}
   */
  void demandUninterruptedTime() {
    demandTime();
    if (Thread.currentThread().isInterrupted()) {
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted");
    }
  }
}
