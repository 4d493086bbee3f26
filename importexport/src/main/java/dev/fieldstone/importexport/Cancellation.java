package dev.fieldstone.importexport;

/**
 * Ends a long run from another thread: an import or export that was given it stops at one of its next rows with
 * {@code QUERY/CANCELLED}. May be given to several runs, and ends them all. Safe for threads.
 */
public final class Cancellation {
  private static final Cancellation NONE = new Cancellation(false);

  private final boolean canBeCancelled;
  private volatile boolean cancelled;

  /** Makes one that is not cancelled yet. */
  public Cancellation() {
    this(true);
  }

  private Cancellation(boolean canBeCancelled) {
    this.canBeCancelled = canBeCancelled;
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
    if (!canBeCancelled) {
      throw new IllegalStateException("What is shared by all runs can't be cancelled");
    }
    cancelled = true;
  }

  /** {@return whether its runs are to end} */
  public boolean isCancelled() {
    return cancelled;
  }
}
