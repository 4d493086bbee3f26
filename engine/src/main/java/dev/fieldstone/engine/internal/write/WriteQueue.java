package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one write run at a time, in the order of their arrival, and gathers in one group what waits. Safe for threads.
 *
 * <p>There is no thread of its own. The caller that finds nobody leads: it runs its write and those that came meanwhile,
 * finishes the group, and gives the lead to the first that still waits. Where a write must run on its caller's thread,
 * the lead goes to that thread with the group still open.
 */
final class WriteQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Pending<?>> waiting = new ArrayDeque<>();
  private final Supplier<? extends Group> groups;
  private boolean isLed;
  private @Nullable Runnable ending;

  WriteQueue(Supplier<? extends Group> groups) {
    this.groups = groups;
  }

  /** Writes that are committed together. Used by one thread at a time. */
  interface Group {
    /** Runs a write, on the calling thread; whatever becomes of it is kept. Never throws. */
    void run(Pending<?> pending);

    /** {@return whether no more should be run before what was run is committed} */
    boolean isFull();

    /** Commits, and settles every write that was run. Never throws. */
    void finish();
  }

  /**
   * Runs a write; returns when it is settled.
   *
   * @param timeout how long it may wait to be run
   * @throws FieldstoneException {@code ORG/BUSY} and {@code ORG/INTERRUPTED}, and then it was not run
   */
  void submit(Pending<?> pending, Duration timeout) {
    if (isFirst(pending)) {
      lead(groups.get(), pending);
    } else {
      await(pending, timeout);
    }
  }

  /** Does something when nobody leads, now or by whoever leads, and once only. */
  void end(Runnable last) {
    boolean isFree;
    lock.lock();
    try {
      ending = last;
      isFree = !isLed;
      isLed = true;
    } finally {
      lock.unlock();
    }
    if (isFree) {
      passOn();
    }
  }

  private boolean isFirst(Pending<?> pending) {
    lock.lock();
    try {
      boolean isFirst = !isLed;
      if (isFirst) {
        isLed = true;
        pending.take();
      } else {
        waiting.add(pending);
      }
      return isFirst;
    } finally {
      lock.unlock();
    }
  }

  /** Runs the leader's own write and those that wait. An interrupt of the leader concerns its own write alone. */
  private void lead(Group group, Pending<?> own) {
    group.run(own);
    boolean isInterrupted = Thread.interrupted();
    try {
      while (!group.isFull()) {
        Pending<?> next = poll();
        if (next == null) {
          break;
        }
        if (next.isCallersOwn()) {
          next.lead(group);
          await(own, Duration.ZERO);
          return;
        }
        group.run(next);
      }
      group.finish();
      passOn();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Pending<?> poll() {
    lock.lock();
    try {
      Pending<?> next = waiting.poll();
      if (next != null) {
        next.take();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Gives up the lead, to the first that waits if there is one. */
  private void passOn() {
    Runnable last = takeEnding();
    if (last != null) {
      last.run();
    }
    lock.lock();
    try {
      Pending<?> next = waiting.poll();
      if (next == null) {
        isLed = false;
      } else {
        next.lead(groups.get());
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Runnable takeEnding() {
    lock.lock();
    try {
      Runnable last = ending;
      ending = null;
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the answer, and leads if that is what comes. Once it is taken, a write is answered, however long it takes. */
  private void await(Pending<?> pending, Duration timeout) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    boolean isInterrupted = false;
    try {
      while (pending.stage() != Pending.Stage.SETTLED) {
        switch (pending.stage()) {
          case WAITING -> LockSupport.parkNanos(this, deadlineNanos - System.nanoTime());
          case TAKEN -> LockSupport.park(this);
          case LEADING -> lead(pending.takeLead(), pending);
          case SETTLED -> {}
        }
        isInterrupted |= noteInterrupt(pending);
        if (pending.stage() == Pending.Stage.WAITING) {
          giveUpIfDue(pending, deadlineNanos, timeout);
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An interrupted thread would not park. */
  private static boolean noteInterrupt(Pending<?> pending) {
    boolean isInterrupted = Thread.interrupted();
    if (isInterrupted) {
      pending.noteInterrupt();
    }
    return isInterrupted;
  }

  private void giveUpIfDue(Pending<?> pending, long deadlineNanos, Duration timeout) {
    boolean isInterrupted = pending.isInterrupted();
    boolean isDue = isInterrupted || System.nanoTime() >= deadlineNanos;
    if (isDue && withdraw(pending)) {
      throw isInterrupted
          ? new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted")
          : new FieldstoneException(ErrorCode.ORG_BUSY, "The writer did not get to this call in time")
              .with("writeTimeout", timeout.toString());
    }
  }

  private boolean withdraw(Pending<?> pending) {
    lock.lock();
    try {
      return waiting.remove(pending);
    } finally {
      lock.unlock();
    }
  }
}
