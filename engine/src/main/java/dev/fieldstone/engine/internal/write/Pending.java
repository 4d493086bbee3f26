package dev.fieldstone.engine.internal.write;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A write from its arrival to its answer. Made by its caller, who waits; run by whoever has the writer.
 *
 * @param <T> the answer
 */
final class Pending<T extends @Nullable Object> {
  private final WriteRequest<T> request;
  private final Thread caller = Thread.currentThread();
  private volatile Stage stage = Stage.WAITING;
  private volatile boolean isInterrupted;
  private WriteQueue.@Nullable Group groupToLead;
  private @Nullable T value;
  private @Nullable Throwable failure;

  Pending(WriteRequest<T> request) {
    this.request = request;
  }

  /** How far a write is. Only a waiting one can be withdrawn. */
  enum Stage {
    /** In the queue. */
    WAITING,
    /** Being run, or run and not committed. */
    TAKEN,
    /** Out of the queue: its caller is to lead. */
    LEADING,
    /** Committed or refused: the answer is there. */
    SETTLED
  }

  WriteRequest<T> request() {
    return request;
  }

  Stage stage() {
    return stage;
  }

  /** {@return whether only the caller itself may run it} */
  boolean isCallersOwn() {
    return request.runner() == WriteRequest.Runner.CALLER;
  }

  /** {@return whether the caller was interrupted since it came} */
  boolean isInterrupted() {
    return isInterrupted || caller.isInterrupted();
  }

  /** Keeps an interrupt that the caller met while waiting. */
  void noteInterrupt() {
    isInterrupted = true;
  }

  /** Takes it out of the queue: it will be run. */
  void take() {
    stage = Stage.TAKEN;
  }

  /** Gives the caller the lead over a group. */
  void lead(WriteQueue.Group group) {
    groupToLead = group;
    stage = Stage.LEADING;
    LockSupport.unpark(caller);
  }

  /** Takes the lead that was given; {@return the group to lead} */
  WriteQueue.Group takeLead() {
    WriteQueue.Group group = groupToLead;
    if (group == null) {
      throw new IllegalStateException("The caller was not given the lead");
    }
    groupToLead = null;
    stage = Stage.TAKEN;
    return group;
  }

  /** Does the work. */
  T perform(Operation operation) {
    return request.work().apply(operation);
  }

  /** Keeps the answer, until the group is committed. */
  void answer(T answer) {
    value = answer;
  }

  /** Keeps a failure, unless there is one. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  /** Wakes the caller: what was kept is its answer. */
  void settle() {
    stage = Stage.SETTLED;
    LockSupport.unpark(caller);
  }

  /** {@return the answer, or throws the failure} */
  @SuppressWarnings("NullAway") // An answer is null only where T is nullable.
  T result() {
    switch (failure) {
      case null -> {}
      case RuntimeException refused -> throw refused;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
    return value;
  }
}
