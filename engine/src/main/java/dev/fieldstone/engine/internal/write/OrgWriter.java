package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.feed.ChangeLog;
import dev.fieldstone.engine.internal.feed.Commit;
import dev.fieldstone.engine.internal.sql.Closing;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.StateStatements;
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
  private volatile Published published;
  private volatile @Nullable Thread inside;
  private volatile boolean closed;

  OrgWriter(WriterParts parts, Catalog catalog, StorageHealth health) {
    this.parts = parts;
    this.published = new Published(catalog, parts.feed().last());
    this.health = health;
  }

  /** {@return the catalog of the last commit} */
  Catalog catalog() {
    return published.catalog();
  }

  /** {@return what the last commit left, for reads that begin} */
  Published published() {
    return published;
  }

  /** {@return the same after a commit that a connection showed already} */
  Published publishedSince(long sequence) {
    Published last = published;
    if (last.sequence() >= sequence) {
      return last;
    }
    publication.readLock().lock();
    try {
      return published;
    } finally {
      publication.readLock().unlock();
    }
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
   * Begins a transaction on a connection: no commit comes between the moment that it shows and what is said of it.
   *
   * @return what the last commit left that the connection shows
   * @throws FieldstoneException {@code STORAGE/FAILED} where it shows another commit; the org is opened anew then
   */
  Published begin(SqlConnection connection) {
    publication.readLock().lock();
    try {
      String shown =
          connection.first(
              parts.org().statements().state().selectValue(), row -> row.getString(1), StateStatements.SEQUENCE);
      if (!String.valueOf(published.sequence()).equals(shown)) {
        health.fail();
        throw new FieldstoneException(ErrorCode.STORAGE_FAILED, "The database shows another commit than the last one")
            .with("last", published.sequence());
      }
      return published;
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
      parts.sql().update(parts.org().statements().state().updateState(), last, StateStatements.SEQUENCE);
    }
    publish(changed, commits);
    parts.org().database().force();
    parts.feed().publish(commits);
  }

  private void publish(Catalog changed, List<Commit> commits) {
    publication.writeLock().lock();
    try {
      parts.sql().commit();
      parts.org().columns().committed(commits, changed);
      published =
          new Published(changed, commits.isEmpty() ? published.sequence() : commits.getLast().sequence());
      parts.numbering().committed();
    } finally {
      publication.writeLock().unlock();
    }
  }

  private CommitGroup newGroup() {
    return new CommitGroup(this, parts, health);
  }
}
