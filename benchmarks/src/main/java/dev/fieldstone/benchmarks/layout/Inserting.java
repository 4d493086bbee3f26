package dev.fieldstone.benchmarks.layout;

import dev.fieldstone.benchmarks.store.HandStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Inserts rows in batches of 1,000 and transactions of 10,000; closing it inserts and commits the last. */
final class Inserting implements AutoCloseable {
  private static final int ROWS_PER_BATCH = 1_000;
  private static final int ROWS_PER_COMMIT = 10_000;

  private final HandStore store;
  private @Nullable PreparedStatement last;
  private long count;

  Inserting(HandStore store) throws SQLException {
    this.store = store;
    store.connection().setAutoCommit(false);
  }

  /** Adds the row that a statement is bound to; always the same statement. */
  void add(PreparedStatement insert) throws SQLException {
    insert.addBatch();
    last = insert;
    count++;
    if (count % ROWS_PER_BATCH == 0) {
      insert.executeBatch();
    }
    if (count % ROWS_PER_COMMIT == 0) {
      store.connection().commit();
    }
  }

  @Override
  public void close() throws SQLException {
    if (last != null) {
      last.executeBatch();
    }
    store.connection().commit();
    store.connection().setAutoCommit(true);
  }
}
