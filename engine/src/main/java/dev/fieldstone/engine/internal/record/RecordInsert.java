package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Inserts records that were found in order, set by set: one batch for the main SQL table, one for each extension in
 * use, one for the links of each reference, one for the keys of each unique field.
 */
public final class RecordInsert {
  private final Operation operation;
  private final TableDefinition table;
  private final RecordStatements statements;
  private final OffsetDateTime time;
  private final SortedMap<Integer, List<FieldDefinition>> fieldsByPart = new TreeMap<>();

  /** Prepares to insert records of one table. */
  public RecordInsert(Operation operation, TableDefinition table) {
    this.operation = operation;
    this.table = table;
    this.statements = operation.org().statements().records(table);
    this.time = operation.time().atOffset(ZoneOffset.UTC);
    fieldsByPart.put(0, new ArrayList<>());
    for (FieldDefinition field : table.ownFields()) {
      Placement placement = field.placement();
      if (placement != null) {
        fieldsByPart.computeIfAbsent(placement.part(), part -> new ArrayList<>()).add(field);
      }
    }
  }

  /** Inserts records; {@return them in the order given} */
  List<StoredRecord> insert(List<@Nullable Object[]> values) {
    long first = operation.nextRecords(table.number(), values.size());
    long number = first;
    List<StoredRecord> records = new ArrayList<>(values.size());
    for (@Nullable Object[] stored : values) {
      records.add(newRecord(operation, table, number++, stored));
    }
    KeyChanges keys = new KeyChanges(operation);
    insertNumbered(records, keys);
    keys.write();
    return records;
  }

  /** {@return a record as it is when it was just made, not yet inserted} */
  public static StoredRecord newRecord(
      Operation operation, TableDefinition table, long number, @Nullable Object[] stored) {
    RecordHead head =
        new RecordHead(number, false, 1, operation.time(), operation.actor(), operation.time(), operation.actor());
    return new StoredRecord(table, operation.catalog().actors(), head, stored);
  }

  /** Inserts records that have their numbers, which follow one another, and notes the keys of their unique values. */
  public void insertNumbered(List<StoredRecord> records, KeyChanges keys) {
    new ScopeRule(operation, table).demand(records);
    fieldsByPart.forEach((part, fields) -> insertPart(part, fields, records));
    insertLinks(records);
    noteKeys(records, keys);
    if (!records.isEmpty()) {
      operation.changes().created(table.number(), records.get(0).number(), records.size());
    }
  }

  private void insertPart(int part, List<FieldDefinition> fields, List<StoredRecord> records) {
    int[] indexes = fields.stream().mapToInt(table::indexOf).toArray();
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord record : records) {
      if (part == 0 || hasAny(record, indexes)) {
        rows.add(row(record, indexes, part == 0 ? RecordHead.COLUMNS : 1));
      }
    }
    operation.sql().batch(part == 0 ? statements.insertMain(fields) : statements.insertPart(part, fields), rows);
  }

  private @Nullable Object[] row(StoredRecord record, int[] indexes, int headColumns) {
    @Nullable Object[] row = new @Nullable Object[headColumns + indexes.length];
    RecordHead head = record.head();
    row[0] = head.number();
    if (headColumns == RecordHead.COLUMNS) {
      row[1] = head.archived();
      row[2] = head.version();
      row[3] = time;
      row[4] = head.createdBy();
      row[5] = time;
      row[6] = head.updatedBy();
    }
    for (int index = 0; index < indexes.length; index++) {
      row[headColumns + index] = record.stored(indexes[index]);
    }
    return row;
  }

  private void insertLinks(List<StoredRecord> records) {
    for (FieldDefinition field : table.ownFields()) {
      if (field.isReference()) {
        Links links = new Links(operation, field.number(), field.classKey());
        int index = table.indexOf(field);
        links.add(records, record -> StoredValues.targets(field, record.stored(index)));
      }
    }
  }

  private void noteKeys(List<StoredRecord> records, KeyChanges keys) {
    for (FieldDefinition field : table.ownFields()) {
      if (field.keys() != null) {
        int index = table.indexOf(field);
        records.forEach(record -> keys.note(table, field, record.number(), null, record.stored(index)));
      }
    }
  }

  private static boolean hasAny(StoredRecord record, int[] indexes) {
    for (int index : indexes) {
      if (record.stored(index) != null) {
        return true;
      }
    }
    return false;
  }
}
