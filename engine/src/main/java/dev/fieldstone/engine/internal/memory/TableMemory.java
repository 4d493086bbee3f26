package dev.fieldstone.engine.internal.memory;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is kept of one table: the latest version of its columns. Safe for threads. */
public final class TableMemory {
  private final ColumnCache cache;
  private final AtomicReference<@Nullable TableColumns> current = new AtomicReference<>();
  private final ReentrantLock catchingUp = new ReentrantLock();
  private final AtomicBoolean isLoading = new AtomicBoolean();

  TableMemory(ColumnCache cache) {
    this.cache = cache;
  }

  /** {@return the latest version, null where nothing is kept} */
  public @Nullable TableColumns current() {
    return current.get();
  }

  /**
   * Makes a later version of the latest one, one thread at a time.
   *
   * @param step makes a version of the latest one, or null to keep nothing
   * @return the version made
   */
  public @Nullable TableColumns advance(Function<TableColumns, @Nullable TableColumns> step) {
    catchingUp.lock();
    try {
      TableColumns latest = current.get();
      TableColumns made = latest == null ? null : step.apply(latest);
      if (latest != null) {
        replace(latest, made);
      }
      return made;
    } finally {
      catchingUp.unlock();
    }
  }

  /** Keeps the columns of a load, unless more of them were kept meanwhile. */
  public void keep(TableColumns loaded) {
    catchingUp.lock();
    try {
      TableColumns latest = current.get();
      if (latest == null || latest.keys().size() <= loaded.keys().size()) {
        replace(latest, loaded);
      }
    } finally {
      catchingUp.unlock();
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
    TableColumns latest = current.getAndSet(null);
    if (latest != null) {
      cache.forget(this, latest.keys());
    }
  }

  /** Forgets a column, for which there is no room. */
  void drop(ColumnKey key) {
    change(latest -> latest.without(Set.of(key)));
  }

  private void change(UnaryOperator<TableColumns> change) {
    current.updateAndGet(latest -> latest == null ? null : change.apply(latest));
  }

  private void replace(@Nullable TableColumns before, @Nullable TableColumns after) {
    current.set(after);
    cache.weigh(this, before, after);
  }
}
