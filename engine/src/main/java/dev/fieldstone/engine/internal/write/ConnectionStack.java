package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connections for reading, the last used on top, so that few are used much and keep their statements warm. Opened when
 * needed, up to a bound. Safe for threads.
 */
final class ConnectionStack implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 64;

  private final Supplier<SqlConnection> opener;
  private final Duration timeout;
  private final StorageHealth health;
  private final Deque<SqlConnection> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
  private volatile boolean closed;

  ConnectionStack(Supplier<SqlConnection> opener, Duration timeout, StorageHealth health) {
    this.opener = opener;
    this.timeout = timeout;
    this.health = health;
  }

  /** Lends a connection to some work. One whose work failed on storage is not used again. */
  <T extends @Nullable Object> T lend(Function<SqlConnection, T> work) {
    SqlConnection connection = take();
    boolean isSound = false;
    try {
      T result = work.apply(connection);
      isSound = true;
      return result;
    } catch (RuntimeException failure) {
      isSound = isSoundAfter(failure);
      throw failure;
    } finally {
      takeBack(connection, isSound);
    }
  }

  /**
   * Lends a connection until it is taken back.
   *
   * @throws FieldstoneException {@code ORG/BUSY}, {@code ORG/INTERRUPTED}, {@code STORAGE/FAILED}
   */
  SqlConnection take() {
    acquire();
    return taken();
  }

  /** As {@link #take}, without waiting; {@return null where all are lent, or no more can be opened} */
  @Nullable SqlConnection tryTake() {
    try {
      return free.tryAcquire() ? taken() : null;
    } catch (FieldstoneException notOpened) {
      return null;
    }
  }

  private SqlConnection taken() {
    boolean isTaken = false;
    try {
      SqlConnection waiting = idle.poll();
      SqlConnection taken = waiting == null ? opener.get() : waiting;
      isTaken = true;
      return taken;
    } catch (RuntimeException failure) {
      health.note(failure);
      throw failure;
    } finally {
      if (!isTaken) {
        free.release();
      }
    }
  }

  /**
   * Takes a connection back.
   *
   * @param isSound whether it can be used again
   */
  void takeBack(SqlConnection connection, boolean isSound) {
    try {
      if (isSound) {
        idle.push(connection);
      } else {
        Closing.logged(List.of(connection::close));
      }
      if (closed) { // whoever closed it may have looked before the push
        Closing.logged(List.of(this::close));
      }
    } finally {
      free.release();
    }
  }

  /** Takes note of how work on a connection failed; {@return whether the connection can be used again} */
  boolean isSoundAfter(RuntimeException failure) {
    health.note(failure);
    boolean isSound = !(failure instanceof FieldstoneException known) || known.code() != ErrorCode.STORAGE_FAILED;
    for (Throwable also : failure.getSuppressed()) {
      isSound &= also instanceof RuntimeException known && isSoundAfter(known);
    }
    return isSound;
  }

  /** Closes the connections that are not lent; the others are closed when they come back. */
  @Override
  public void close() {
    closed = true;
    List<Runnable> steps = new ArrayList<>();
    for (SqlConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
      steps.add(connection::close);
    }
    Closing.all(steps);
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
        throw new FieldstoneException(ErrorCode.ORG_BUSY, "Too many reads run at once");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    }
  }
}
