package dev.fieldstone.engine.internal.h2;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The memory in which open databases keep pages of their files: a quarter of the heap, shared. Safe for threads.
 *
 * <p>Each takes half of what is left, but no less than an even share, so that a host of few orgs has large caches and
 * one of many has room for all.
 */
final class CacheBudget {
  private static final long MIN_KILOBYTES = 8 * 1024;
  private static final long MAX_KILOBYTES = 256 * 1024;

  private final long evenKilobytes;
  private long leftKilobytes;

  /** Makes a budget for this many databases at a time. More than these get no less than an even share either. */
  CacheBudget(long heapBytes, int databases) {
    this.leftKilobytes = heapBytes / 1024 / 4;
    this.evenKilobytes = Math.clamp(leftKilobytes / databases, MIN_KILOBYTES, MAX_KILOBYTES);
  }

  /** {@return a part of the budget for one database} */
  synchronized Share take() {
    long taken = Math.clamp(leftKilobytes / 2, evenKilobytes, MAX_KILOBYTES);
    leftKilobytes -= taken;
    return new Share(Math.toIntExact(taken), () -> add(taken));
  }

  private synchronized void add(long kilobytes) {
    leftKilobytes += kilobytes;
  }

  /** One database's part of a budget, until it gives it back. */
  static final class Share implements AutoCloseable {
    private final int kilobytes;
    private final Runnable giving;
    private final AtomicBoolean isGivenBack = new AtomicBoolean();

    private Share(int kilobytes, Runnable giving) {
      this.kilobytes = kilobytes;
      this.giving = giving;
    }

    /** {@return the part of a database that has no file} */
    static Share none() {
      return new Share(0, () -> {});
    }

    int kilobytes() {
      return kilobytes;
    }

    /** Gives the part back, once. */
    @Override
    public void close() {
      if (isGivenBack.compareAndSet(false, true)) {
        giving.run();
      }
    }
  }
}
