package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the values of one field for a batch, row by row. */
abstract sealed class ColumnBuilder {

  /** Reads the value of the record at an index from a row. */
  abstract void read(ResultSet row, int column, int index) throws SQLException;

  /** Takes the value of the record at an index in stored form. */
  abstract void put(@Nullable Object stored, int index);

  /** {@return the column} */
  abstract Column build();

  static ColumnBuilder of(FieldDefinition field, int maxRecords) {
    return switch (field.storageClass()) {
      case TEXT, ACTOR -> new OfTexts(maxRecords);
      case NUMBER -> new OfNumbers(maxRecords);
      case BOOLEAN -> new OfBooleans();
      case DATE -> new OfDates(maxRecords);
      case TIMESTAMP -> new OfInstants(maxRecords);
      case OPTION -> new OfCodes(maxRecords, removed(field));
      case REFERENCE -> new OfCodes(maxRecords, Set.of());
    };
  }

  private static Set<Long> removed(FieldDefinition field) {
    Set<Long> removed = new HashSet<>();
    for (OptionEntry option : field.options()) {
      if (option.removed()) {
        removed.add(option.number());
      }
    }
    return removed;
  }

  private static final class OfTexts extends ColumnBuilder {
    private final @Nullable String[] values;

    OfTexts(int maxRecords) {
      values = new @Nullable String[maxRecords];
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      values[index] = row.getString(column);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      values[index] = (String) stored;
    }

    @Override
    Column build() {
      return new Column.Texts(values);
    }
  }

  private static final class OfNumbers extends ColumnBuilder {
    private final @Nullable BigDecimal[] values;

    OfNumbers(int maxRecords) {
      values = new @Nullable BigDecimal[maxRecords];
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      values[index] = row.getBigDecimal(column);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      values[index] = (BigDecimal) stored;
    }

    @Override
    Column build() {
      return new Column.Numbers(values);
    }
  }

  private static final class OfBooleans extends ColumnBuilder {
    private final BitSet checked = new BitSet();

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      checked.set(index, row.getBoolean(column));
    }

    @Override
    void put(@Nullable Object stored, int index) {
      checked.set(index, Boolean.TRUE.equals(stored));
    }

    @Override
    Column build() {
      return new Column.Booleans(checked);
    }
  }

  /** Whole numbers, however they come. */
  private abstract static sealed class OfLongs extends ColumnBuilder {
    private final long[] values;
    private final BitSet empty = new BitSet();

    OfLongs(int maxRecords) {
      values = new long[maxRecords];
    }

    void set(long value, int index) {
      values[index] = value;
    }

    void setEmpty(int index) {
      empty.set(index);
    }

    @Override
    Column build() {
      return new Column.Longs(values, empty);
    }
  }

  private static final class OfCodes extends OfLongs {
    private final Set<Long> removed;

    OfCodes(int maxRecords, Set<Long> removed) {
      super(maxRecords);
      this.removed = removed;
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      long code = row.getLong(column);
      if (row.wasNull() || isRemoved(code)) {
        setEmpty(index);
      } else {
        set(code, index);
      }
    }

    @Override
    void put(@Nullable Object stored, int index) {
      if (stored instanceof Long code && !isRemoved(code)) {
        set(code, index);
      } else {
        setEmpty(index);
      }
    }

    private boolean isRemoved(long code) {
      return !removed.isEmpty() && removed.contains(code);
    }
  }

  private static final class OfDates extends OfLongs {
    OfDates(int maxRecords) {
      super(maxRecords);
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      put(row.getObject(column, LocalDate.class), index);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      if (stored instanceof LocalDate date) {
        set(date.toEpochDay(), index);
      } else {
        setEmpty(index);
      }
    }
  }

  private static final class OfInstants extends OfLongs {
    OfInstants(int maxRecords) {
      super(maxRecords);
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      put(ColumnReader.instant(row, column), index);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      if (stored instanceof Instant instant) {
        set(ChronoUnit.MICROS.between(Instant.EPOCH, instant), index);
      } else {
        setEmpty(index);
      }
    }
  }
}
