package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.value.StoredLists;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
      case TEXT, ACTOR, JSON, ATTACHMENTS ->
          new OfObjects<>(
              new @Nullable String[maxRecords], String.class, ResultSet::getString, Column.Texts::of);
      case NUMBER ->
          new OfObjects<>(
              new @Nullable BigDecimal[maxRecords], BigDecimal.class, ResultSet::getBigDecimal, Column.Numbers::of);
      case BOOLEAN -> new OfBooleans();
      case DATE -> new OfDates(maxRecords);
      case TIMESTAMP -> new OfInstants(maxRecords);
      case OPTION -> new OfCodes(maxRecords, removed(field));
      case REFERENCE -> new OfCodes(maxRecords, Set.of());
      case OPTIONS -> new OfLists(maxRecords, stored -> without(removed(field), StoredLists.codeList(stored)));
      case ACTORS -> new OfLists(maxRecords, StoredLists::texts);
      case REFERENCES -> new OfLists(maxRecords, StoredLists::codeList);
    };
  }

  private static List<Long> without(Set<Long> removed, List<Long> codes) {
    return removed.isEmpty() ? codes : codes.stream().filter(code -> !removed.contains(code)).toList();
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

  /** Values that are kept as they come. */
  private static final class OfObjects<T> extends ColumnBuilder {
    private final @Nullable T[] values;
    private final Class<T> type;
    private final Cell<T> cell;
    private final Function<@Nullable T[], Column> column;

    OfObjects(@Nullable T[] values, Class<T> type, Cell<T> cell, Function<@Nullable T[], Column> column) {
      this.values = values;
      this.type = type;
      this.cell = cell;
      this.column = column;
    }

    /** How a value is read from a row. */
    @FunctionalInterface
    interface Cell<T> {
      @Nullable T of(ResultSet row, int column) throws SQLException;
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      values[index] = cell.of(row, column);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      values[index] = type.cast(stored);
    }

    @Override
    Column build() {
      return column.apply(values);
    }
  }

  private static final class OfLists extends ColumnBuilder {
    private final @Nullable List<?>[] values;
    private final Function<String, List<?>> elements;

    OfLists(int maxRecords, Function<String, List<?>> elements) {
      this.values = new @Nullable List<?>[maxRecords];
      this.elements = elements;
    }

    @Override
    void read(ResultSet row, int column, int index) throws SQLException {
      put(row.getString(column), index);
    }

    @Override
    void put(@Nullable Object stored, int index) {
      List<?> list = stored instanceof String text ? elements.apply(text) : List.of();
      values[index] = list.isEmpty() ? null : list;
    }

    @Override
    Column build() {
      return Column.Lists.of(values);
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
      return Column.Longs.of(values, empty);
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
