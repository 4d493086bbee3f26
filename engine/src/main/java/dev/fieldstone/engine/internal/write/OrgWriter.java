package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final StorageHealth health;
  private volatile Catalog catalog;
  private volatile boolean closed;

  OrgWriter(WriterParts parts, Catalog catalog, StorageHealth health) {
    this.parts = parts;
    this.catalog = catalog;
    this.health = health;
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
    return inTurn(() -> new Operation(parts, catalog, actor, false), work, this::commit);
  }

  /** Runs an operation and undoes it. */
  <T extends @Nullable Object> T rehearse(String actor, Function<Operation, T> work) {
    return inTurn(() -> new Operation(parts, catalog, actor, true), work, operation -> rollBack());
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

  /** Closes the connections, or leaves it to the operation that runs on them. */
  @Override
  public void close() {
    closed = true;
    if (turn.tryLock()) {
      try {
        Closing.all(List.of(parts.sql()::close, parts.definer()::close));
      } finally {
        turn.unlock();
      }
    }
  }

  private <T extends @Nullable Object> T inTurn(
      Supplier<Operation> beginning, Function<Operation, T> work, Consumer<Operation> ending) {
    takeTurn();
    try {
      health.demandSound();
      Operation operation = beginning.get();
      T result = perform(operation, work);
      ending.accept(operation);
      return result;
    } finally {
      turn.unlock();
      if (closed) {
        Closing.logged(List.of(this::close));
      }
    }
  }

  private <T extends @Nullable Object> T perform(Operation operation, Function<Operation, T> work) {
    try {
      T result = work.apply(operation);
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(null);
      }
      return result;
    } catch (RuntimeException | Error failure) {
      health.note(failure);
      Closing.after(failure, List.of(this::rollBack));
      throw failure;
    }
  }

  private void commit(Operation operation) {
    if (!parts.sql().hasWritten()) {
      rollBack();
      return;
    }
    try {
      publish(operation);
      parts.org().database().force();
    } catch (RuntimeException failure) {
      health.fail();
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "It is not known whether the write was kept", failure)
          .with("outcome", "unknown");
    }
  }

  private void publish(Operation operation) {
    publication.writeLock().lock();
    try {
      parts.sql().commit();
      catalog = operation.catalog();
      parts.numbering().committed();
    } finally {
      publication.writeLock().unlock();
    }
  }

  private void rollBack() {
    try {
      parts.sql().rollback();
      parts.numbering().rolledBack();
      parts.numbering().keepGiven(parts.sql());
      parts.sql().commit();
      parts.numbering().committed();
    } catch (RuntimeException failure) {
      health.fail();
      throw failure;
    }
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
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw interrupted(interruption);
    }
  }

  private static FieldstoneException interrupted(@Nullable InterruptedException cause) {
    return new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", cause);
  }
}
