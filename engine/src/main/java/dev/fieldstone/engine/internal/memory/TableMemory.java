package dev.fieldstone.engine.internal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one table: the latest version of its columns, and some before it, for reads that began earlier. Safe
 * for threads.
 */
public final class TableMemory {
  private static final int MAX_VERSIONS = 8;

  private final ColumnCache cache;
  private final AtomicReference<List<TableColumns>> latestFirst = new AtomicReference<>(List.of());
  private final ReentrantLock advancing = new ReentrantLock();
  private final AtomicBoolean isLoading = new AtomicBoolean();

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

  /** Keeps the columns of a load, unless more of them were kept meanwhile. */
  public void keep(TableColumns loaded) {
    advancing.lock();
    try {
      TableColumns latest = latest();
      if (latest == null || latest.keys().size() <= loaded.keys().size()) {
        replace(loaded);
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

  /** Tells that columns were used, so that they stay longer than others. */
  public void touch(Set<ColumnKey> keys) {
    keys.forEach(key -> cache.touch(this, key));
  }

  /** Forgets everything. */
  public void clear() {
    List<TableColumns> versions = latestFirst.getAndSet(List.of());
    if (!versions.isEmpty()) {
      cache.forget(this, versions.getFirst().keys());
    }
  }

  /** Forgets a column, for which there is no room. */
  void drop(ColumnKey key) {
    latestFirst.updateAndGet(
        versions -> versions.isEmpty() ? versions : List.of(versions.getFirst().without(Set.of(key))));
  }

  private void replace(@Nullable TableColumns after) {
    TableColumns before = latest();
    List<TableColumns> versions = new ArrayList<>();
    if (after != null) {
      versions.add(after);
      latestFirst.get().stream()
          .filter(version -> version.sequence() < after.sequence())
          .limit(MAX_VERSIONS - 1L)
          .forEach(versions::add);
    }
    latestFirst.set(List.copyOf(versions));
    cache.weigh(this, before, after);
  }
}
