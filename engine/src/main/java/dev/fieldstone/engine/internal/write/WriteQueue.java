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
 * <p>There is no thread of its own. The caller that finds nobody leads: it runs its write and those that came
 * meanwhile, finishes the group, and gives the lead to the first that still waits. Where a write must run on its
 * caller's thread, the lead goes to that thread with the group still open.
 *
 * @param <T> a caller's ticket
 */
final class WriteQueue<T extends Ticket> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<T> waiting = new ArrayDeque<>();
  private final Supplier<? extends Group<T>> groups;
  private boolean isLed;
  private @Nullable Group<T> handedOver;
  private @Nullable Runnable ending;

  WriteQueue(Supplier<? extends Group<T>> groups) {
    this.groups = groups;
  }

  /**
   * Writes that are committed together. Used by one thread at a time.
   *
   * @param <T> a caller's ticket
   */
  interface Group<T> {
    /** Runs a write, on the calling thread; whatever becomes of it is kept. Never throws. */
    void run(T ticket);

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
  void submit(T ticket, Duration timeout) {
    if (isFirst(ticket)) {
      lead(groups.get(), ticket);
    } else {
      await(ticket, timeout);
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

  private boolean isFirst(T ticket) {
    lock.lock();
    try {
      boolean isFirst = !isLed;
      if (isFirst) {
        isLed = true;
        ticket.take();
      } else {
        waiting.add(ticket);
      }
      return isFirst;
    } finally {
      lock.unlock();
    }
  }

  /** Runs the leader's own write and those that wait. An interrupt of the leader concerns its own write alone. */
  private void lead(Group<T> group, T own) {
    group.run(own);
    boolean isInterrupted = Thread.interrupted();
    try {
      T successor = runWaiting(group);
      if (successor == null) {
        finish(group);
      } else {
        handOver(group, successor);
        await(own, Duration.ZERO);
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs what waits, until none does or the group is full; {@return one that only its own caller may run} */
  private @Nullable T runWaiting(Group<T> group) {
    while (!group.isFull()) {
      T next = poll();
      if (next == null || next.isCallersOwn()) {
        return next;
      }
      group.run(next);
    }
    return null;
  }

  private void finish(Group<T> group) {
    try {
      group.finish();
    } finally {
      passOn();
    }
  }

  private @Nullable T poll() {
    lock.lock();
    try {
      T next = waiting.poll();
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
      T next = waiting.poll();
      if (next == null) {
        isLed = false;
      } else {
        next.lead();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Gives the lead over an open group to a caller, which is out of the queue. */
  private void handOver(Group<T> group, T next) {
    handedOver = group;
    next.lead();
  }

  /** Takes the lead, over the group that was handed over or a new one. Whoever leads is alone here. */
  private Group<T> takeOver(T ticket) {
    ticket.take();
    Group<T> open = handedOver;
    handedOver = null;
    return open == null ? groups.get() : open;
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

  /**
   * Waits for the answer, and leads if that is what comes. Once it is taken, a write is answered, however long it
   * takes.
   */
  private void await(T ticket, Duration timeout) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    boolean isInterrupted = false;
    try {
      while (ticket.stage() != Ticket.Stage.SETTLED) {
        switch (ticket.stage()) {
          case WAITING -> LockSupport.parkNanos(this, deadlineNanos - System.nanoTime());
          case TAKEN -> LockSupport.park(this);
          case LEADING -> lead(takeOver(ticket), ticket);
          case SETTLED -> {}
        }
        isInterrupted |= noteInterrupt(ticket);
        if (ticket.stage() == Ticket.Stage.WAITING) {
          giveUpIfDue(ticket, deadlineNanos, timeout);
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An interrupted thread would not park. */
  private static boolean noteInterrupt(Ticket ticket) {
    boolean isInterrupted = Thread.interrupted();
    if (isInterrupted) {
      ticket.noteInterrupt();
    }
    return isInterrupted;
  }

  private void giveUpIfDue(T ticket, long deadlineNanos, Duration timeout) {
    boolean isInterrupted = ticket.isInterrupted();
    boolean isDue = isInterrupted || System.nanoTime() >= deadlineNanos;
    if (isDue && withdraw(ticket)) {
      throw isInterrupted
          ? new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted")
          : new FieldstoneException(ErrorCode.ORG_BUSY, "The writer did not get to this call in time")
              .with("writeTimeout", timeout.toString());
    }
  }

  private boolean withdraw(T ticket) {
    lock.lock();
    try {
      return waiting.remove(ticket);
    } finally {
      lock.unlock();
    }
  }
}
