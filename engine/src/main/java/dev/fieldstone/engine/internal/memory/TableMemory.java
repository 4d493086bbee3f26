package dev.fieldstone.engine.internal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one table: the latest version of its columns, and some before it, for reads that began earlier. Safe
 * for threads.
 */
public final class TableMemory {
  private static final int MAX_VERSIONS = 4;
  private static final long REFUSAL_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final ColumnCache cache;
  private final AtomicReference<List<TableColumns>> latestFirst = new AtomicReference<>(List.of());
  private final ReentrantLock advancing = new ReentrantLock();
  private final AtomicBoolean isLoading = new AtomicBoolean();
  private final Map<Set<ColumnKey>, Long> refusedNanos = new ConcurrentHashMap<>();
  private final Map<Long, Long> refusedOrders = new ConcurrentHashMap<>();
  private volatile boolean isClosed;

  TableMemory(ColumnCache cache) {
    this.cache = cache;
  }

  /** {@return the latest version, null where nothing is kept} */
  public @Nullable TableColumns latest() {
    List<TableColumns> versions = latestFirst.get();
    return versions.isEmpty() ? null : versions.getFirst();
  }

  /** {@return the latest version that no commit after a sequence left so, null where none is kept} */
  public @Nullable TableColumns upTo(long sequence) {
    return latestFirst.get().stream().filter(version -> version.sequence() <= sequence).findFirst().orElse(null);
  }

  /**
   * Makes a version of the latest one up to a sequence, one thread at a time. Made of the latest of all, it is kept.
   *
   * @param step makes it, or null: then nothing is kept any more
   * @return the version made
   */
  public @Nullable TableColumns advance(long sequence, Function<TableColumns, @Nullable TableColumns> step) {
    advancing.lock();
    try {
      TableColumns latest = latest();
      TableColumns base = upTo(sequence);
      TableColumns made = base == null ? null : step.apply(base);
      if (latest != null && latest.sequence() <= sequence) {
        replace(made);
      }
      return made;
    } finally {
      advancing.unlock();
    }
  }

  /**
   * Keeps the columns of a load, unless more of them were kept meanwhile, with the orders that are kept of the same
   * commit; refuses those for which there is no room.
   */
  public void keep(TableColumns loaded) {
    advancing.lock();
    try {
      TableColumns latest = latest();
      if (latest == null || latest.keys().size() <= loaded.keys().size()) {
        replace(
            latest != null && latest.sequence() == loaded.sequence()
                ? loaded.withOrders(latest.orders())
                : loaded);
      }
      if (!cache.hasAll(this, loaded.keys())) {
        refuse(loaded.keys());
      }
    } finally {
      advancing.unlock();
    }
  }

  /** Does a load, unless another one is under way; {@return whether it was done} */
  public boolean load(Runnable load) {
    if (!isLoading.compareAndSet(false, true)) {
      return false;
    }
    try {
      load.run();
    } finally {
      isLoading.set(false);
    }
    return true;
  }

  /** Lets nobody load columns for a while: they were too large, or to read them took too long. */
  public void refuse(Set<ColumnKey> keys) {
    refusedNanos.put(Set.copyOf(keys), System.nanoTime());
  }

  /** {@return whether any of some columns can't be loaded for the time being} */
  public boolean isRefused(Set<ColumnKey> keys) {
    long now = System.nanoTime();
    refusedNanos.values().removeIf(since -> now - since > REFUSAL_NANOS);
    return refusedNanos.keySet().stream().anyMatch(keys::containsAll);
  }

  /** Tells that columns were used, so that they stay longer than others. */
  public void touch(Set<ColumnKey> keys) {
    keys.forEach(key -> cache.touch(this, new KeptPart.OfField(key)));
  }

  /** Tells that the manual order of a view was used. */
  public void touchOrder(long view) {
    cache.touch(this, new KeptPart.OfOrder(view));
  }

  /** Forgets some columns, in former versions too. */
  public void forget(Set<ColumnKey> keys) {
    forget(latest -> latest.without(keys));
  }

  /** Forgets the manual orders of all views, in former versions too. */
  public void forgetOrders() {
    forget(latest -> latest.withOrders(Map.of()));
  }

  private void forget(UnaryOperator<TableColumns> step) {
    advancing.lock();
    try {
      TableColumns latest = latest();
      TableColumns left = latest == null ? null : step.apply(latest);
      if (latest != null && left != null && !left.parts().equals(latest.parts())) {
        replace(left.parts().isEmpty() ? null : left);
        latestFirst.updateAndGet(versions -> versions.isEmpty() ? versions : List.of(versions.getFirst()));
      }
    } finally {
      advancing.unlock();
    }
  }

  /**
   * Keeps the manual order of a view with the version of a sequence, if that is still there. For one that finds no room,
   * it is not tried again for a while.
   */
  public void keepOrder(long sequence, long view, MovedRecords moved) {
    long now = System.nanoTime();
    refusedOrders.values().removeIf(since -> now - since > REFUSAL_NANOS);
    if (refusedOrders.containsKey(view)) {
      return;
    }
    TableColumns kept =
        advance(sequence, base -> base.sequence() == sequence ? base.withOrder(view, moved) : base);
    KeptPart order = new KeptPart.OfOrder(view);
    if (kept != null && kept.parts().contains(order) && !cache.has(this, order)) {
      refusedOrders.put(view, now);
      drop(order);
    }
  }

  /** Forgets everything. */
  public void clear() {
    advancing.lock();
    try {
      replace(null);
    } finally {
      advancing.unlock();
    }
  }

  /** Forgets everything, and keeps nothing any more. */
  void close() {
    isClosed = true;
    forgetClosed();
  }

  /** Waits for nobody: a writer may have closed it. */
  private void forgetClosed() {
    List<TableColumns> versions = latestFirst.getAndSet(List.of());
    cache.weigh(this, versions.isEmpty() ? null : versions.getFirst(), null);
  }

  /** Forgets what there is no room for. */
  void drop(KeptPart part) {
    latestFirst.updateAndGet(versions -> without(part, versions));
  }

  private static List<TableColumns> without(KeptPart part, List<TableColumns> versions) {
    if (versions.isEmpty() || !versions.getFirst().parts().contains(part)) {
      return versions;
    }
    TableColumns left = versions.getFirst().without(part);
    return left.parts().isEmpty() ? List.of() : List.of(left);
  }

  /** Weights come first, so that nobody finds a column without one and drops it. */
  private void replace(@Nullable TableColumns after) {
    TableColumns kept = isClosed ? null : after;
    cache.weigh(this, latest(), kept);
    List<TableColumns> versions = new ArrayList<>();
    if (kept != null) {
      versions.add(kept);
      latestFirst.get().stream()
          .filter(version -> version.sequence() < kept.sequence())
          .limit(MAX_VERSIONS - 1L)
          .forEach(versions::add);
    }
    latestFirst.set(List.copyOf(versions));
    if (isClosed) {
      forgetClosed();
    }
  }
}
