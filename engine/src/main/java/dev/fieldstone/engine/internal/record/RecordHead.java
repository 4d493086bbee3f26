package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.sql.ColumnReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record is besides its values.
 *
 * @param number counts the records of the table, in order of creation
 * @param archived whether it is archived
 * @param version 1 for a new record
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param updatedAt when a readable value or the status last changed
 * @param updatedBy who last changed it
 */
public record RecordHead(
    long number,
    boolean archived,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {
  /** How many columns of a row the head takes. */
  static final int COLUMNS = 7;

  /** {@return the head of a record after one more write} */
  RecordHead changed(boolean archived, Instant time, String actor) {
    return new RecordHead(number, archived, version + 1, createdAt, createdBy, time, actor);
  }

  static RecordHead read(ResultSet row) throws SQLException {
    return new RecordHead(
        row.getLong(1),
        row.getBoolean(2),
        row.getLong(3),
        present(ColumnReader.instant(row, 4)),
        row.getString(5),
        present(ColumnReader.instant(row, 6)),
        row.getString(7));
  }

  private static Instant present(@Nullable Instant instant) {
    if (instant == null) {
      throw new IllegalStateException("A record has its times");
    }
    return instant;
  }
}
