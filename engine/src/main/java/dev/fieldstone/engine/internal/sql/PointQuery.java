package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that reads little and tells, too, which commit it saw last: alone, it is enough to know whether what it
 * reads belongs to a certain state.
 *
 * @param sql gives at least one row; where its first column, a number, is null, nothing was found
 * @param sequenceColumn the column with the sequence of the last commit, from 1
 */
public record PointQuery(String sql, int sequenceColumn) {
  /** Stands for a sequence that is no number, or is missing. */
  public static final long UNREADABLE = -1;

  /**
   * What was found.
   *
   * @param <T> what a row was read as
   * @param sequence the last commit that the statement saw, or {@link #UNREADABLE}
   * @param rows in any order
   */
  public record Found<T extends @Nullable Object>(long sequence, List<T> rows) {}

  /** Runs the statement. */
  public <T extends @Nullable Object> Found<T> run(
      SqlConnection connection, RowReader<T> reader, @Nullable Object... values) {
    return connection.read(
        sql,
        result -> {
          long sequence = UNREADABLE;
          List<T> rows = new ArrayList<>();
          while (result.next()) {
            if (rows.isEmpty()) {
              sequence = sequence(result.getString(sequenceColumn));
            }
            if (isFound(result)) {
              rows.add(reader.read(result));
            }
          }
          return new Found<>(sequence, rows);
        },
        values);
  }

  private static boolean isFound(ResultSet row) throws SQLException {
    row.getLong(1);
    return !row.wasNull();
  }

  private static long sequence(@Nullable String stored) {
    try {
      return stored == null ? UNREADABLE : Long.parseLong(stored);
    } catch (NumberFormatException damage) {
      return UNREADABLE;
    }
  }
}
