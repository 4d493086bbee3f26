package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that finds records of one table by number and tells, too, which commit it saw last: one statement is
 * enough to know whether the records are those of a certain state.
 *
 * @param sql gives at least one row; one without a number, its first column, stands for no record. Values: the numbers
 *     as an array, or one number
 * @param sequenceColumn the column with the sequence of the last commit, from 1
 * @param isOfOne whether it finds one record
 */
public record PointQuery(String sql, int sequenceColumn, boolean isOfOne) {

  /**
   * What was found.
   *
   * @param <T> what a record was read as
   * @param sequence the last commit that the statement saw
   * @param rows those of the records that exist, in any order
   */
  public record Found<T extends @Nullable Object>(long sequence, List<T> rows) {}

  /** Runs the statement. */
  public <T extends @Nullable Object> Found<T> run(SqlConnection connection, long[] numbers, RowReader<T> reader) {
    Object asked = isOfOne ? (Object) numbers[0] : numbers;
    return connection.read(
        sql,
        result -> {
          long sequence = 0;
          List<T> rows = new ArrayList<>(numbers.length);
          while (result.next()) {
            sequence = Long.parseLong(result.getString(sequenceColumn));
            result.getLong(1);
            if (!result.wasNull()) {
              rows.add(reader.read(result));
            }
          }
          return new Found<>(sequence, rows);
        },
        asked);
  }
}
