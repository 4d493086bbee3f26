package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the writes of one org one after the other, and publishes the catalog with the data it belongs to. Safe for
 * threads.
 *
 * <p>One writer, from the first statement to the acknowledgement, gives the org a total order of commits; on H2 it is
 * also what keeps transactions whole when the process dies.
 */
final class OrgWriter implements AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ReentrantReadWriteLock publication = new ReentrantReadWriteLock();
  private final WriterParts parts;
  private volatile Catalog catalog;

  OrgWriter(WriterParts parts, Catalog catalog) {
    this.parts = parts;
    this.catalog = catalog;
  }

  /** {@return the catalog of the last commit} */
  Catalog catalog() {
    return catalog;
  }

  /** {@return whether the calling thread is inside an operation} */
  boolean isInside() {
    return turn.isHeldByCurrentThread();
  }

  /** Runs an operation, all or nothing. */
  <T extends @Nullable Object> T run(String actor, Function<Operation, T> work) {
    takeTurn();
    try {
      return perform(new Operation(parts, catalog, actor, false), work);
    } finally {
      turn.unlock();
    }
  }

  /** Runs an operation and undoes it. */
  <T extends @Nullable Object> T rehearse(String actor, Function<Operation, T> work) {
    takeTurn();
    try {
      T result = work.apply(new Operation(parts, catalog, actor, true));
      return result;
    } finally {
      undo();
      turn.unlock();
    }
  }

  /**
   * Begins a state on a connection: no commit comes between the moment that the connection sees and the catalog that
   * goes with it.
   */
  Snapshot begin(SqlConnection connection) {
    publication.readLock().lock();
    try {
      connection.first(
          parts.org().statements().state().selectValue(), row -> row.getString(1), OrgState.FORMAT_VALUE);
      return new Snapshot(connection, catalog, parts.org());
    } finally {
      publication.readLock().unlock();
    }
  }

  @Override
  public void close() {
    parts.sql().close();
    parts.definer().close();
  }

  private <T extends @Nullable Object> T perform(Operation operation, Function<Operation, T> work) {
    boolean isDone = false;
    try {
      T result = work.apply(operation);
      commit(operation);
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        undo();
      }
    }
  }

  private void commit(Operation operation) {
    if (!parts.sql().hasWritten()) {
      parts.sql().rollback();
      return;
    }
    publication.writeLock().lock();
    try {
      parts.sql().commit();
      catalog = operation.catalog();
      parts.numbering().committed();
    } finally {
      publication.writeLock().unlock();
    }
    parts.org().database().force();
  }

  private void undo() {
    parts.sql().rollback();
    parts.numbering().rolledBack();
  }

  private void takeTurn() {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("Inside an operation, use the session that it was given");
    }
    Duration timeout = parts.org().limits().writeTimeout();
    try {
      if (!turn.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FieldstoneException(ErrorCode.ORG_BUSY, "The writer did not get to this call in time")
            .with("writeTimeout", timeout.toString());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    }
  }
}
