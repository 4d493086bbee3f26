package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.PositionColumn;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.schema.FieldId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a batch, record by record. */
public final class BatchBuilder {
  private final List<FieldDefinition> fields;
  private final ColumnBuilder[] builders;
  private final long[] numbers;
  private final boolean positioned;
  private final long[] highs;
  private final long[] lows;
  private int size;

  /** Prepares a batch of at most this many records. */
  public BatchBuilder(List<FieldDefinition> fields, int maxRecords, boolean positioned) {
    this.fields = fields;
    this.builders = new ColumnBuilder[fields.size()];
    for (int index = 0; index < builders.length; index++) {
      builders[index] = ColumnBuilder.of(fields.get(index), maxRecords);
    }
    this.numbers = new long[maxRecords];
    this.positioned = positioned;
    this.highs = new long[positioned ? maxRecords : 0];
    this.lows = new long[positioned ? maxRecords : 0];
  }

  /** {@return the values of some fields in stored form, from a row that begins with the record's number} */
  public static @Nullable Object[] stored(ResultSet row, List<FieldDefinition> fields) throws SQLException {
    @Nullable Object[] stored = new @Nullable Object[fields.size()];
    for (int index = 0; index < stored.length; index++) {
      stored[index] = ColumnReader.read(row, index + 2, fields.get(index).storageClass());
    }
    return stored;
  }

  /** Adds the records that a query finds, whose rows begin with their numbers. */
  BatchBuilder addAll(SqlConnection sql, String query, Object... values) {
    return sql.read(
        query,
        result -> {
          while (result.next()) {
            add(result);
          }
          return this;
        },
        values);
  }

  /** Adds a record from a row that begins with its number; it stands where its creation put it. */
  private void add(ResultSet row) throws SQLException {
    for (int index = 0; index < builders.length; index++) {
      builders[index].read(row, index + 2, size);
    }
    addNumber(row.getLong(1));
  }

  /** Adds a record with its values in stored form. */
  public void add(long number, @Nullable Object[] stored, long high, long low) {
    for (int index = 0; index < builders.length; index++) {
      builders[index].put(stored[index], size);
    }
    addNumber(number);
    place(size - 1, high, low);
  }

  /** Says where a record stands that was moved. */
  void place(int index, long high, long low) {
    if (positioned) {
      highs[index] = high;
      lows[index] = low;
    }
  }

  int size() {
    return size;
  }

  long[] numbers() {
    return Arrays.copyOf(numbers, size);
  }

  long number(int index) {
    return numbers[index];
  }

  /** {@return the batch} */
  public ColumnBatch build() {
    Map<FieldId, Column> columns = new HashMap<>();
    for (int index = 0; index < builders.length; index++) {
      columns.put(fields.get(index).field().id(), builders[index].build());
    }
    PositionColumn positions = positioned ? PositionColumn.of(highs, lows) : null;
    return new ColumnBatch(size, Column.Longs.of(numbers), columns, positions, null);
  }

  private void addNumber(long number) {
    numbers[size] = number;
    if (positioned) {
      highs[size] = number;
    }
    size++;
  }
}
