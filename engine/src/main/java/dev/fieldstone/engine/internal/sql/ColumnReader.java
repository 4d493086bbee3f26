package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads values of a storage class from a row, in stored form. */
public final class ColumnReader {
  private ColumnReader() {}

  /** {@return the stored form of a value, null where it is empty} */
  public static @Nullable Object read(ResultSet row, int column, StorageClass storageClass) throws SQLException {
    return switch (storageClass) {
      case TEXT, ACTOR, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> row.getString(column);
      case NUMBER -> number(row, column);
      case BOOLEAN -> row.getObject(column);
      case DATE -> row.getObject(column, LocalDate.class);
      case TIMESTAMP -> instant(row, column);
      case OPTION, REFERENCE -> code(row, column);
    };
  }

  /** {@return a number without an exponent, as it was written} */
  public static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = row.getBigDecimal(column);
    return number != null && number.scale() < 0 ? number.setScale(0) : number;
  }

  /** {@return a point in time} */
  public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Long code(ResultSet row, int column) throws SQLException {
    long code = row.getLong(column);
    return row.wasNull() ? null : code;
  }
}
