package dev.fieldstone.engine.internal.write;

import java.util.concurrent.locks.LockSupport;

/** A caller's place in the queue, from its arrival until it is settled. Made by the caller, who waits. */
class Ticket {
  private final Thread caller = Thread.currentThread();
  private final boolean isCallersOwn;
  private volatile Stage stage = Stage.WAITING;
  private volatile boolean isInterrupted;

  /**
   * Makes a ticket.
   *
   * @param isCallersOwn whether only the caller itself may run what it stands for
   */
  Ticket(boolean isCallersOwn) {
    this.isCallersOwn = isCallersOwn;
  }

  /** How far the caller is. Only one that waits can leave the queue. */
  enum Stage {
    /** In the queue. */
    WAITING,
    /** Being run, or run and not settled. */
    TAKEN,
    /** Out of the queue: the caller is to lead. */
    LEADING,
    /** Over: whatever the caller wants to know is there. */
    SETTLED
  }

  final Stage stage() {
    return stage;
  }

  final boolean isCallersOwn() {
    return isCallersOwn;
  }

  /** {@return whether the caller was interrupted since it came} */
  final boolean isInterrupted() {
    return isInterrupted || caller.isInterrupted();
  }

  /** Keeps an interrupt that the caller met while waiting. */
  final void noteInterrupt() {
    isInterrupted = true;
  }

  /** Takes it out of the queue: it will be run. */
  final void take() {
    stage = Stage.TAKEN;
  }

  /** Tells the caller to lead. */
  final void lead() {
    stage = Stage.LEADING;
    LockSupport.unpark(caller);
  }

  /** Wakes the caller. */
  final void settle() {
    stage = Stage.SETTLED;
    LockSupport.unpark(caller);
  }
}
