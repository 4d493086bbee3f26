package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.time.Duration;
import java.util.Deque;
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
  private final Deque<SqlConnection> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS);

  ConnectionStack(Supplier<SqlConnection> opener, Duration timeout) {
    this.opener = opener;
    this.timeout = timeout;
  }

  /** Lends a connection to some work. One whose work failed on storage is not used again. */
  <T extends @Nullable Object> T lend(Function<SqlConnection, T> work) {
    acquire();
    try {
      SqlConnection waiting = idle.poll();
      SqlConnection connection = waiting == null ? opener.get() : waiting;
      return lend(connection, work);
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    for (SqlConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  private <T extends @Nullable Object> T lend(SqlConnection connection, Function<SqlConnection, T> work) {
    boolean isSound = true;
    try {
      return work.apply(connection);
    } catch (FieldstoneException failure) {
      isSound = failure.code() != ErrorCode.STORAGE_FAILED;
      throw failure;
    } finally {
      if (isSound) {
        idle.push(connection);
      } else {
        connection.close();
      }
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FieldstoneException(ErrorCode.ORG_BUSY, "Too many reads run at once");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    }
  }
}
