package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.StatementListener;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC connection with its statements kept ready. Every statement of the engine runs here, and the listener is told
 * of it. Not safe for threads.
 *
 * <p>Values are bound as JDBC takes them; an {@link Instant} as a time in UTC, a {@code long[]}, {@code String[]} or
 * {@code byte[][]} as an array.
 */
public final class SqlConnection implements AutoCloseable {
  private static final int MAX_KEPT_STATEMENTS = 300;

  private final Connection connection;
  private final Backend backend;
  private final StatementListener listener;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(64, 0.75f, true);
  private boolean written;
  private boolean broken;

  /** Wraps a connection, which then belongs to this object. */
  public SqlConnection(Connection connection, Backend backend, StatementListener listener) {
    this.connection = connection;
    this.backend = backend;
    this.listener = listener;
  }

  /**
   * Reads one row of a result.
   *
   * @param <T> what a row becomes
   */
  @FunctionalInterface
  public interface RowReader<T extends @Nullable Object> {
    /** Reads the row that the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a query and reads each row. */
  public <T extends @Nullable Object> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> rows = new ArrayList<>();
    read(
        sql,
        result -> {
          while (result.next()) {
            rows.add(reader.read(result));
          }
          return rows.size();
        },
        values);
    return rows;
  }

  /** Runs a query and reads its first row, or gives null where there is none. */
  public <T> @Nullable T first(String sql, RowReader<T> reader, @Nullable Object... values) {
    return read(sql, result -> result.next() ? reader.read(result) : null, values);
  }

  /** Runs a query and hands its result over as a whole. */
  public <T extends @Nullable Object> T read(String sql, RowReader<T> reader, @Nullable Object... values) {
    try {
      PreparedStatement statement = bind(prepare(sql), values);
      listener.executing(sql);
      try (ResultSet result = statement.executeQuery()) {
        return reader.read(result);
      }
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** Runs an insert, update or delete; {@return how many rows it touched} */
  public int update(String sql, @Nullable Object... values) {
    try {
      PreparedStatement statement = bind(prepare(sql), values);
      listener.executing(sql);
      written = true;
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** Runs one statement for each row of values, as one batch; {@return how many rows each of them touched} */
  public int[] batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try {
      PreparedStatement statement = prepare(sql);
      for (@Nullable Object[] row : rows) {
        bind(statement, row).addBatch();
      }
      listener.executing(sql);
      written = true;
      return statement.executeBatch();
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** Runs a statement without values that is not worth keeping, such as the making of a table. */
  public void execute(String sql) {
    try (var statement = connection.createStatement()) {
      listener.executing(sql);
      statement.execute(sql);
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** {@return whether anything was written since the last commit or rollback} */
  public boolean hasWritten() {
    return written;
  }

  /** Commits. */
  public void commit() {
    try {
      connection.commit();
      written = false;
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** Undoes everything since the last commit. */
  public void rollback() {
    try {
      connection.rollback();
      written = false;
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  /** Runs work whose writes are undone, and only these, if it fails. */
  public <T extends @Nullable Object> T attempt(Supplier<T> work) {
    return underSavepoint(work, true);
  }

  /** Runs work whose writes are undone, and only these. */
  public <T extends @Nullable Object> T rehearse(Supplier<T> work) {
    return underSavepoint(work, false);
  }

  /** {@return whether writes that should have been undone could not be, so that nothing may be committed} */
  public boolean isBroken() {
    return broken;
  }

  @Override
  public void close() {
    kept.clear();
    try {
      connection.close();
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  private <T extends @Nullable Object> T underSavepoint(Supplier<T> work, boolean isKept) {
    boolean hadWritten = written;
    Savepoint savepoint = setSavepoint();
    try {
      T result = work.get();
      if (isKept) {
        connection.releaseSavepoint(savepoint);
      } else {
        rollBack(savepoint, hadWritten);
      }
      return result;
    } catch (SQLException failure) {
      broken = true;
      throw SqlFailure.of(failure);
    } catch (RuntimeException | Error failure) {
      try {
        rollBack(savepoint, hadWritten);
      } catch (SQLException second) {
        broken = true;
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  private Savepoint setSavepoint() {
    try {
      return connection.setSavepoint();
    } catch (SQLException failure) {
      throw SqlFailure.of(failure);
    }
  }

  private void rollBack(Savepoint savepoint, boolean hadWritten) throws SQLException {
    connection.rollback(savepoint);
    written = hadWritten;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement ready = kept.get(sql);
    if (ready != null) {
      return ready;
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    kept.put(sql, statement);
    if (kept.size() > MAX_KEPT_STATEMENTS) {
      var eldest = kept.entrySet().iterator();
      PreparedStatement leaving = eldest.next().getValue();
      eldest.remove();
      leaving.close();
    }
    return statement;
  }

  private PreparedStatement bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      bind(statement, index + 1, values[index]);
    }
    return statement;
  }

  private void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setObject(parameter, null);
      case String text -> statement.setString(parameter, text);
      case Long number -> statement.setLong(parameter, number);
      case BigDecimal number -> statement.setObject(parameter, backend.parameter(number));
      case Boolean checked -> statement.setBoolean(parameter, checked);
      case Instant instant -> statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
      case byte[] bytes -> statement.setBytes(parameter, bytes);
      case long[] numbers -> statement.setArray(parameter, array(numbers));
      case String[] texts -> statement.setArray(parameter, connection.createArrayOf("VARCHAR", texts));
      case byte[][] keys -> statement.setArray(parameter, connection.createArrayOf("VARBINARY", keys));
      default -> statement.setObject(parameter, value);
    }
  }

  private Array array(long[] numbers) throws SQLException {
    Object[] boxed = new Object[numbers.length];
    for (int index = 0; index < numbers.length; index++) {
      boxed[index] = numbers[index];
    }
    return connection.createArrayOf("BIGINT", boxed);
  }
}
