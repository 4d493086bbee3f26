package dev.fieldstone.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A manual order of deals as it is commonly written by hand: whole numbers with gaps, in an indexed column of the SQL
 * table. One order for all boards, and no answer to the day a gap is used up; the library keeps an order for each view.
 *
 * <p>Not safe for threads.
 */
public final class HandOrder implements AutoCloseable {
  private static final long GAP = 1L << 32;

  private final HandStore store;
  private final PreparedStatement selectPosition;
  private final PreparedStatement selectNext;
  private final PreparedStatement update;

  private HandOrder(HandStore store) throws SQLException {
    this.store = store;
    this.selectPosition = store.prepare("SELECT position FROM deal WHERE id = ?");
    this.selectNext = store.prepare(
        "SELECT position FROM deal WHERE stage = ? AND position > ? ORDER BY stage, position LIMIT 1");
    this.update = store.prepare("UPDATE deal SET stage = ?, position = ? WHERE id = ?");
  }

  /** Gives the rows of a filled store an order, that of their creation. */
  public static HandOrder addTo(HandStore store) throws SQLException {
    store.execute("ALTER TABLE deal ADD COLUMN position BIGINT");
    store.execute("UPDATE deal SET position = id * " + GAP);
    store.execute("CREATE INDEX deal_order ON deal (stage, position)");
    return new HandOrder(store);
  }

  /** Puts a deal into a lane, directly after a deal that stands there. */
  public void moveAfter(long deal, int stage, long neighbour) throws SQLException {
    Connection connection = store.connection();
    connection.setAutoCommit(false);
    long previous = positionOf(neighbour);
    long next = positionAfter(stage, previous);
    update.setInt(1, stage);
    update.setLong(2, previous + (next - previous) / 2);
    update.setLong(3, deal);
    update.executeUpdate();
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Takes the order away again. */
  @Override
  public void close() throws SQLException {
    selectPosition.close();
    selectNext.close();
    update.close();
    store.execute("DROP INDEX deal_order");
    store.execute("ALTER TABLE deal DROP COLUMN position");
  }

  private long positionOf(long deal) throws SQLException {
    selectPosition.setLong(1, deal);
    try (ResultSet row = selectPosition.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private long positionAfter(int stage, long position) throws SQLException {
    selectNext.setInt(1, stage);
    selectNext.setLong(2, position);
    try (ResultSet row = selectNext.executeQuery()) {
      return row.next() ? row.getLong(1) : position + 2 * GAP;
    }
  }
}
