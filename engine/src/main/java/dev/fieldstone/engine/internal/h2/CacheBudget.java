package dev.fieldstone.engine.internal.h2;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The memory in which open databases keep pages of their files: a quarter of the heap, shared. Safe for threads.
 *
 * <p>One half is for all alike, the other for who comes first: each takes an even share of the one and half of what is
 * left of the other, so that a host of few orgs has large caches and one of many has room for all. What is taken is
 * never more than the budget; only H2's own least, a megabyte for each database, can be.
 */
final class CacheBudget {
  private static final long MAX_KILOBYTES = 1024 * 1024;

  private final int databases;
  private final long evenKilobytes;
  private long leftKilobytes;
  private int openCount;

  /** Makes a budget for this many databases at a time. More than these have no even share. */
  CacheBudget(long heapBytes, int databases) {
    this.databases = databases;
    this.leftKilobytes = heapBytes / 1024 / 4;
    this.evenKilobytes = leftKilobytes / 2 / databases;
  }

  /** {@return a part of the budget for one database} */
  synchronized Share take() {
    long reserved = evenKilobytes * Math.max(databases - openCount, 0);
    long even = openCount < databases ? evenKilobytes : 0;
    long wanted = even + Math.max(leftKilobytes - reserved, 0) / 2;
    long taken = Math.min(wanted, Math.min(leftKilobytes, MAX_KILOBYTES));
    leftKilobytes -= taken;
    openCount++;
    return new Share(Math.toIntExact(taken), () -> giveBack(taken));
  }

  private synchronized void giveBack(long kilobytes) {
    leftKilobytes += kilobytes;
    openCount--;
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
