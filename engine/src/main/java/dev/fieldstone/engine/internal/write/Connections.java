package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections of one read, lent when it needs them. On one thread. */
final class Connections {
  private final OrgWriter writer;
  private final ConnectionStack readers;
  private final ConnectionStack snapshotReaders;
  private @Nullable SqlConnection lent;
  private @Nullable SqlConnection transaction;

  Connections(OrgWriter writer, ConnectionStack readers, ConnectionStack snapshotReaders) {
    this.writer = writer;
    this.readers = readers;
    this.snapshotReaders = snapshotReaders;
  }

  /** Begins a transaction; {@return what the last commit left that it shows} */
  Published begin() {
    SqlConnection begun = snapshotReaders.take();
    lent = begun;
    Published shown = writer.begin(begun);
    transaction = begun;
    return shown;
  }

  /**
   * {@return the connection of a transaction that shows what a commit left}
   *
   * @throws OutdatedException if there is none, and the last commit is a later one
   */
  SqlConnection transaction(Published shown) {
    if (transaction == null && (lent != null || !writer.published().equals(shown) || !begin().equals(shown))) {
      throw new OutdatedException();
    }
    return Objects.requireNonNull(transaction);
  }

  /** Runs a statement that tells what it shows: in the transaction if there is one, by itself otherwise. */
  <T extends @Nullable Object> PointQuery.Found<T> find(
      PointQuery query, RowReader<T> reader, @Nullable Object... values) {
    return transaction == null
        ? readers.lend(connection -> query.run(connection, reader, values))
        : query.run(transaction, reader, values);
  }

  /** {@return what the last commit left, after one that a statement showed} */
  Published last(long sequence) {
    return writer.publishedSince(sequence);
  }

  /** Does a read, and takes back what it was lent. */
  <T extends @Nullable Object> T during(Supplier<T> read) {
    boolean isSound = false;
    try {
      T answer = committing(read);
      isSound = true;
      return answer;
    } catch (RuntimeException failure) {
      isSound = snapshotReaders.isSoundAfter(failure);
      throw failure;
    } finally {
      if (lent != null) {
        snapshotReaders.takeBack(lent, isSound);
      }
    }
  }

  /** Does work with one more connection that shows what a commit left, or with null where there is none to be had. */
  <T extends @Nullable Object> T beside(Published shown, Function<@Nullable SqlConnection, T> work) {
    Connections twin = twin(shown);
    return twin == null ? work.apply(null) : twin.during(() -> work.apply(twin.lent));
  }

  private @Nullable Connections twin(Published shown) {
    SqlConnection other = snapshotReaders.tryTake();
    if (other == null) {
      return null;
    }
    boolean isSame = false;
    boolean isSound = false;
    try {
      isSame = writer.begin(other).equals(shown);
      if (!isSame) {
        other.commit();
      }
      isSound = true;
    } finally {
      if (!isSame) {
        snapshotReaders.takeBack(other, isSound);
      }
    }
    Connections twin = new Connections(writer, readers, snapshotReaders);
    twin.lent = other;
    return isSame ? twin : null;
  }

  private <T extends @Nullable Object> T committing(Supplier<T> read) {
    try {
      return read.get();
    } finally {
      if (lent != null) {
        lent.commit();
      }
    }
  }
}
