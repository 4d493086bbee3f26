package dev.fieldstone.engine.internal.workspace;

import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.write.OpenOrg;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One org from its opening to its closing, and how many calls use it meanwhile. Safe for threads.
 *
 * <p>Whatever opens, closes or removes the org does so here, one at a time. A place that is gone stays so: the next use
 * is at another place.
 */
final class OrgPlace {
  private final Supplier<OpenOrg> opener;
  private final Consumer<OrgPlace> leaving;
  private @Nullable OpenOrg org;
  private volatile int userCount;
  private boolean isBarred;
  private volatile boolean isGone;
  private volatile boolean isErased;
  private volatile long lastUsedNanos = System.nanoTime();

  /**
   * Makes a place for an org that is opened when it is first used.
   *
   * @param opener opens the org, or throws if nothing may be opened any more
   * @param leaving is told that the place is gone, once
   */
  OrgPlace(Supplier<OpenOrg> opener, Consumer<OrgPlace> leaving) {
    this.opener = opener;
    this.leaving = leaving;
  }

  /** Begins a use; {@return the org, or null if the place is gone, and then there was no use} */
  synchronized @Nullable OpenOrg enter() throws InterruptedException {
    while (isBarred && !isGone) {
      wait();
    }
    if (isGone) {
      return null;
    }
    userCount++;
    return org == null ? open() : org;
  }

  /** Ends a use. An org whose storage failed is closed at once, so that the next use opens it anew. */
  synchronized void exit() {
    userCount--;
    lastUsedNanos = System.nanoTime();
    notifyAll();
    if (org != null && org.hasFailed()) {
      Closing.logged(List.of(this::close));
    }
  }

  /** {@return whether no call uses the org, without waiting for who opens or closes it} */
  boolean isIdle() {
    return userCount == 0;
  }

  /** {@return when the last use ended, on the clock of {@link System#nanoTime}} */
  long lastUsedNanos() {
    return lastUsedNanos;
  }

  /** Lets no further use begin, and waits until those that run have ended, or until a time of the same clock. */
  synchronized void bar(long deadlineNanos) throws InterruptedException {
    isBarred = true;
    for (long left = 1; userCount > 0 && !isGone && left > 0; left = deadlineNanos - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  /** Lets uses begin again. */
  synchronized void unbar() {
    isBarred = false;
    notifyAll();
  }

  /** Closes the org if no call uses it. A failure is logged: nobody waits for it. */
  synchronized void closeIfIdle() {
    if (userCount == 0 && !isBarred) {
      Closing.logged(List.of(this::close));
    }
  }

  /** Closes the org, whoever uses it. */
  void close() {
    close(() -> {});
  }

  /**
   * Closes the org, whoever uses it, and does something before anybody can open it again; {@return false if the place
   * was gone already, and then nothing was done}
   */
  synchronized boolean close(Runnable afterwards) {
    if (isGone) {
      return false;
    }
    try {
      OpenOrg present = org;
      Closing.all(present == null ? List.of(afterwards) : List.of(present::close, afterwards));
    } finally {
      org = null;
      isGone = true;
      notifyAll();
      leaving.accept(this);
    }
    return true;
  }

  /** Closes the org and removes it before anybody can open it again; {@return false if the place was gone already} */
  synchronized boolean erase(Runnable removal) {
    isErased = !isGone;
    return close(removal);
  }

  /** {@return whether calls that still ran were cut off since the org was removed} */
  boolean isErased() {
    return isErased;
  }

  /** {@return whether the org was closed for good} */
  boolean isGone() {
    return isGone;
  }

  /** Runs with the first user: if it fails, there is none. */
  private OpenOrg open() {
    try {
      OpenOrg opened = opener.get();
      org = opened;
      return opened;
    } catch (RuntimeException | Error failure) {
      userCount = 0;
      close();
      throw failure;
    }
  }
}
