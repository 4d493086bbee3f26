package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.feed.ChangeLog;
import dev.fieldstone.engine.internal.feed.Commit;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the writes of one org one after the other, and publishes the catalog with the data it belongs to. Safe for
 * threads.
 *
 * <p>One writer, from the first statement to the acknowledgement, gives the org a total order of commits; on H2 it is
 * also what keeps transactions whole when the process dies. What waits is committed together, and forced to disk once.
 */
final class OrgWriter implements AutoCloseable {
  private final WriteQueue<Pending<?>> queue = new WriteQueue<>(this::newGroup);
  private final ReentrantReadWriteLock publication = new ReentrantReadWriteLock();
  private final WriterParts parts;
  private final StorageHealth health;
  private volatile Catalog catalog;
  private volatile long sequence;
  private volatile @Nullable Thread inside;
  private volatile boolean closed;

  OrgWriter(WriterParts parts, Catalog catalog, StorageHealth health) {
    this.parts = parts;
    this.catalog = catalog;
    this.sequence = parts.feed().last();
    this.health = health;
  }

  /** {@return the catalog of the last commit} */
  Catalog catalog() {
    return catalog;
  }

  /** {@return whether the calling thread is inside an operation} */
  boolean isInside() {
    return Thread.currentThread().equals(inside);
  }

  /** Runs a write, all or nothing; {@return its answer, when it is kept} */
  <T extends @Nullable Object> T run(WriteRequest<T> request) {
    if (isInside()) {
      throw new IllegalStateException("Inside an operation, use the session that it was given");
    }
    Pending<T> pending = new Pending<>(request);
    queue.submit(pending, parts.org().limits().writeTimeout());
    return pending.result();
  }

  /**
   * Begins a state on a connection: no commit comes between the moment that the connection sees and the catalog that
   * goes with it.
   *
   * @throws FieldstoneException {@code STORAGE/FAILED} where the connection shows another commit; the org is opened anew then
   */
  Snapshot begin(SqlConnection connection) {
    publication.readLock().lock();
    try {
      String shown =
          connection.first(
              parts.org().statements().state().selectValue(), row -> row.getString(1), OrgState.SEQUENCE);
      if (!String.valueOf(sequence).equals(shown)) {
        health.fail();
        throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The database shows another commit than the last one")
            .with("last", sequence);
      }
      return new Snapshot(connection, catalog, parts.org(), sequence);
    } finally {
      publication.readLock().unlock();
    }
  }

  /** Closes the connections, or leaves it to the operation that runs on them. */
  @Override
  public void close() {
    closed = true;
    queue.end(() -> Closing.logged(List.of(parts.sql()::close, parts.definer()::close)));
  }

  void demandOpen() {
    if (closed) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The org is closed");
    }
  }

  /** Marks the calling thread as being inside an operation while it does some work. */
  <T extends @Nullable Object> T inside(Supplier<T> work) {
    inside = Thread.currentThread();
    try {
      return work.get();
    } finally {
      inside = null;
    }
  }

  /** Commits what some operations wrote, forces it to disk if that is asked for, and tells the feed. */
  void commit(Catalog changed, List<ChangeLog> logs) {
    List<Commit> commits = parts.feed().number(logs);
    if (!commits.isEmpty()) {
      String last = String.valueOf(commits.get(commits.size() - 1).sequence());
      parts.sql().update(parts.org().statements().state().updateState(), last, OrgState.SEQUENCE);
    }
    publish(changed, commits);
    parts.org().database().force();
    parts.feed().publish(commits);
  }

  private void publish(Catalog changed, List<Commit> commits) {
    publication.writeLock().lock();
    try {
      parts.sql().commit();
      catalog = changed;
      parts.org().columns().committed(commits, changed);
      sequence = commits.isEmpty() ? sequence : commits.get(commits.size() - 1).sequence();
      parts.numbering().committed();
    } finally {
      publication.writeLock().unlock();
    }
  }

  private CommitGroup newGroup() {
    return new CommitGroup(this, parts, health);
  }
}
