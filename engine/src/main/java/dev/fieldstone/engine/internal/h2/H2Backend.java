package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.sql.Backend;
import java.math.BigDecimal;
import org.h2.value.ValueDecfloat;

/** H2's column types. A bare NUMERIC would round to whole numbers; a CLOB would lie outside the row. */
final class H2Backend implements Backend {

  @Override
  public Family family() {
    return Family.H2;
  }

  @Override
  public String schema() {
    return H2Database.SCHEMA;
  }

  @Override
  public String columnType(ColumnType type) {
    return switch (type) {
      case TEXT -> "varchar";
      case NUMBER -> "decfloat(34)";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp(6) with time zone";
      case CODE -> "bigint";
    };
  }

  /** A NUMERIC would be converted again for every row that it is compared with. */
  @Override
  public Object parameter(BigDecimal number) {
    return ValueDecfloat.get(number);
  }

  @Override
  public String keyType() {
    return "varbinary(16)";
  }

  @Override
  public String valueKeyType() {
    return "varbinary(32)";
  }

  @Override
  public String listedType(ColumnType type) {
    return switch (type) {
      case TEXT -> "CHARACTER VARYING";
      case NUMBER -> "DECFLOAT";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
      case CODE -> "BIGINT";
    };
  }

  @Override
  public String listedKeyType() {
    return "BINARY VARYING";
  }
}
