package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads records by id or number.
 *
 * @param state what to read
 */
public record RecordFetch(State state) {

  /** {@return a record of any table, or null} */
  public @Nullable StoredRecord find(RecordId id) {
    IdNumbers numbers = state.org().ids().read(id);
    TableDefinition table = numbers == null ? null : state.catalog().find(numbers.table());
    return numbers == null || table == null ? null : find(table, numbers.number());
  }

  /** {@return a record of a table, or null} */
  @Nullable StoredRecord find(TableDefinition table, long number) {
    long[] asked = {number};
    List<StoredRecord> found =
        state.find(
            statements(table).points().one(), table, delta -> delta.concerns(asked), row -> read(table, row), number);
    return found.isEmpty()
        ? null
        : new VisibleRecords(state).of(table, Map.of(number, found.getFirst())).get(number);
  }

  /** {@return records of a table by number, those that exist} */
  public Map<Long, StoredRecord> byNumber(TableDefinition table, long[] numbers) {
    Map<Long, StoredRecord> found = new HashMap<>();
    for (long[] part : NumberParts.of(numbers)) {
      state
          .find(
              statements(table).points().many(),
              table,
              delta -> delta.concerns(part),
              row -> read(table, row),
              (Object) part)
          .forEach(record -> found.put(record.number(), record));
    }
    return new VisibleRecords(state).of(table, found);
  }

  /** {@return records in the order asked, those that do not exist left out, with what some references display} */
  public List<Record> inOrder(TableDefinition table, long[] numbers, List<FieldLocator> expanded) {
    Map<Long, StoredRecord> found = byNumber(table, distinct(numbers));
    Map<FieldId, Map<Long, String>> displays = displays(table, found.values(), expanded);
    List<Record> ordered = new ArrayList<>(numbers.length);
    for (long number : numbers) {
      StoredRecord record = found.get(number);
      if (record != null) {
        ordered.add(displays.isEmpty() ? record : record.expanded(displays));
      }
    }
    return ordered;
  }

  /** {@return the canonical texts of the display field of records, by number, those that exist} */
  public Map<Long, String> displays(TableDefinition table, Collection<Long> numbers) {
    Map<Long, String> texts = new HashMap<>();
    FieldDefinition field = table.displayField();
    Collection<Long> visible = visible(table, numbers);
    if (table.hides(field)) {
      existing(table, visible).forEach(number -> texts.put(number, ""));
      return texts;
    }
    for (long[] part : NumberParts.of(visible)) {
      state.find(
          statements(table).points().field(field),
          table,
          delta -> delta.concerns(part),
          row -> texts.put(row.getLong(1), text(table, field, row)),
          (Object) part);
    }
    return texts;
  }

  /** {@return which of some records exist} */
  public List<Long> existing(TableDefinition table, Collection<Long> numbers) {
    List<Long> existing = new ArrayList<>();
    for (long[] part : NumberParts.of(visible(table, numbers))) {
      existing.addAll(
          state.sql().list(statements(table).selectExisting(), row -> row.getLong(1), (Object) part));
    }
    return existing;
  }

  private Map<FieldId, Map<Long, String>> displays(
      TableDefinition table, Collection<StoredRecord> records, List<FieldLocator> expanded) {
    Map<FieldId, Map<Long, String>> displays = new HashMap<>();
    for (FieldLocator locator : expanded) {
      FieldDefinition field = table.get(locator);
      if (field.isReference()) {
        List<Long> targets =
            records.stream()
                .flatMap(record -> StoredValues.targets(field, record.stored(table.indexOf(field))).stream())
                .distinct()
                .toList();
        displays.put(field.field().id(), displays(state.catalog().table(field.target()), targets));
      }
    }
    return displays;
  }

  private Collection<Long> visible(TableDefinition table, Collection<Long> numbers) {
    return table.veil().hidesRecords() ? new VisibleNumbers(state).among(table, numbers) : numbers;
  }

  private String text(TableDefinition table, FieldDefinition field, ResultSet row) throws SQLException {
    Object stored = ColumnReader.read(row, 2, field.storageClass());
    return StoredValues.canonicalText(field, stored, table.ids(), state.catalog().actors());
  }

  private StoredRecord read(TableDefinition table, ResultSet row) throws SQLException {
    List<FieldDefinition> fields = table.ownFields();
    @Nullable Object[] stored = new @Nullable Object[fields.size()];
    for (int index = 0; index < stored.length; index++) {
      stored[index] = ColumnReader.read(row, RecordHead.COLUMNS + 1 + index, fields.get(index).storageClass());
    }
    return new StoredRecord(table, state.catalog().actors(), RecordHead.read(row), stored);
  }

  private RecordStatements statements(TableDefinition table) {
    return state.org().statements().records(table);
  }

  private static long[] distinct(long[] numbers) {
    return Arrays.stream(numbers).distinct().toArray();
  }
}
