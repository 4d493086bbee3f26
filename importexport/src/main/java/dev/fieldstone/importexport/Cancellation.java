package dev.fieldstone.importexport;

import org.jspecify.annotations.Nullable;

/**
 * Ends a long run from another thread: an export that was given it stops at one of its next rows with
 * {@code QUERY/CANCELLED}, an import after the last whole batch, with a report of how far it came. May be given to
 * several runs, and ends them all. Safe for threads.
 */
public final class Cancellation {
  private static final Cancellation NONE = new Cancellation(null);

  private final @Nullable Cancellation outer;
  private volatile boolean cancelled;

  /** Makes one that is not cancelled yet. */
  public Cancellation() {
    this(NONE);
  }

  private Cancellation(@Nullable Cancellation outer) {
    this.outer = outer;
  }

  /** {@return the one that is never cancelled, for runs that nobody wants to end} */
  public static Cancellation none() {
    return NONE;
  }

  /**
   * Asks the runs that have it to end; a second call does nothing.
   *
   * @throws IllegalStateException if it is {@link #none}, which all runs share that were given no other
   */
  public void cancel() {
    if (outer == null) {
      throw new IllegalStateException("What is shared by all runs can't be cancelled");
    }
    cancelled = true;
  }

  /** {@return whether its runs are to end} */
  public boolean isCancelled() {
    return cancelled || (outer != null && outer.isCancelled());
  }

  /** {@return another one, which is cancelled with this one, and may be by itself} */
  public Cancellation nested() {
    return new Cancellation(this);
  }
}
