package dev.fieldstone.benchmarks.store;

import dev.fieldstone.engine.Durability;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Updates deals by hand, on a connection of its own; forced to disk by a checkpoint where that is asked for. */
public final class HandUpdater implements AutoCloseable {
  private static final String UPDATE = "UPDATE deal SET amount = ? WHERE id = ?";

  private final Connection connection;
  private final PreparedStatement update;
  private final @Nullable PreparedStatement force;

  HandUpdater(Connection connection, Durability durability) throws SQLException {
    this.connection = connection;
    this.update = connection.prepareStatement(UPDATE);
    this.force = durability == Durability.POWER ? connection.prepareStatement("CHECKPOINT SYNC") : null;
  }

  /** Changes the amount of the deal at an index, and commits. */
  public void update(int index, BigDecimal amount) throws SQLException {
    update.setBigDecimal(1, amount);
    update.setLong(2, index);
    update.executeUpdate();
    if (force != null) {
      force.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
