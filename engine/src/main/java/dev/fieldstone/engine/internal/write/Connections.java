package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections of one read, lent when it needs them. On one thread. */
final class Connections {
  private final OrgWriter writer;
  private final ConnectionStack readers;
  private final ConnectionStack snapshotReaders;
  private @Nullable SqlConnection transaction;

  Connections(OrgWriter writer, ConnectionStack readers, ConnectionStack snapshotReaders) {
    this.writer = writer;
    this.readers = readers;
    this.snapshotReaders = snapshotReaders;
  }

  /** Begins a transaction; {@return what the last commit left that it shows} */
  Published begin() {
    SqlConnection begun = snapshotReaders.take();
    transaction = begun;
    return writer.begin(begun);
  }

  /**
   * {@return the connection of a transaction that shows what a commit left}
   *
   * @throws OutdatedException if there is none, and the last commit is a later one
   */
  SqlConnection transaction(Published shown) {
    if (transaction == null && (!writer.published().equals(shown) || !begin().equals(shown))) {
      throw new OutdatedException();
    }
    return Objects.requireNonNull(transaction);
  }

  /** Finds records by number, in the transaction if there is one, in a statement of its own otherwise. */
  <T extends @Nullable Object> PointQuery.Found<T> find(PointQuery query, long[] numbers, RowReader<T> reader) {
    return transaction == null
        ? readers.lend(connection -> query.run(connection, numbers, reader))
        : query.run(transaction, numbers, reader);
  }

  /** {@return what the last commit left, after one that a statement showed} */
  Published last(long sequence) {
    return writer.publishedSince(sequence);
  }

  /** Does a read, and takes back what it was lent. */
  <T extends @Nullable Object> T during(Supplier<T> read) {
    boolean isSound = true;
    try {
      return committing(read);
    } catch (RuntimeException failure) {
      isSound = snapshotReaders.isSoundAfter(failure);
      throw failure;
    } finally {
      if (transaction != null) {
        snapshotReaders.takeBack(transaction, isSound);
      }
    }
  }

  private <T extends @Nullable Object> T committing(Supplier<T> read) {
    try {
      return read.get();
    } finally {
      if (transaction != null) {
        transaction.commit();
      }
    }
  }
}
