package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of records that were found in order, set by set: those of the same fields are one batch for each SQL
 * table that these lie in, and one for the links of each reference among them. The keys of unique values follow.
 */
public final class ChangeWriter {
  private final Operation operation;
  private final TableDefinition table;
  private final RecordStatements statements;

  /** Prepares to write changes of one table's records. */
  public ChangeWriter(Operation operation, TableDefinition table) {
    this.operation = operation;
    this.table = table;
    this.statements = operation.org().statements().records(table);
  }

  /** Writes changes, each of another record. */
  public void write(Collection<RecordChange> changes) {
    KeyChanges keys = new KeyChanges(operation);
    write(changes, keys);
    keys.write();
  }

  /**
   * Writes changes, each of another record, and notes the keys of their unique values.
   *
   * @throws FieldstoneException {@code SCOPE/REFUSED}
   */
  public void write(Collection<RecordChange> changes, KeyChanges keys) {
    new ScopeRule(operation, table).demand(changes.stream().map(RecordChange::after).toList());
    Map<List<Long>, List<RecordChange>> byFields = new LinkedHashMap<>();
    Map<Set<Long>, List<Long>> byNumbers = new LinkedHashMap<>();
    for (RecordChange change : changes) {
      List<Long> fields = change.changed().stream().map(FieldDefinition::number).toList();
      byFields.computeIfAbsent(fields, absent -> new ArrayList<>()).add(change);
      byNumbers.computeIfAbsent(change.changedNumbers(), absent -> new ArrayList<>()).add(change.after().number());
    }
    byFields.values().forEach(alike -> write(alike.get(0).changed(), alike, keys));
    byNumbers.forEach((fields, records) -> operation.changes().updated(table.number(), records, fields));
  }

  private void write(List<FieldDefinition> changed, List<RecordChange> changes, KeyChanges keys) {
    SortedMap<Integer, List<FieldDefinition>> byPart = byPart(changed);
    writeMain(byPart.getOrDefault(0, List.of()), changes);
    byPart.tailMap(1).forEach((part, fields) -> writePart(part, fields, changes));
    for (FieldDefinition field : changed) {
      if (field.isReference()) {
        relink(field, changes);
      }
      if (field.keys() != null) {
        rekey(field, changes, keys);
      }
    }
  }

  private void writeMain(List<FieldDefinition> fields, List<RecordChange> changes) {
    List<@Nullable Object[]> rows = new ArrayList<>(changes.size());
    for (RecordChange change : changes) {
      RecordHead head = change.after().head();
      List<@Nullable Object> row =
          new ArrayList<>(Arrays.asList(head.version(), head.updatedAt(), head.updatedBy(), head.archived()));
      addValues(row, fields, change);
      row.add(head.number());
      rows.add(row.toArray());
    }
    operation.sql().batch(statements.updateMain(fields), rows);
  }

  /** A record without values in an extension has no row there. */
  private void writePart(int part, List<FieldDefinition> fields, List<RecordChange> changes) {
    List<@Nullable Object[]> rows = new ArrayList<>(changes.size());
    for (RecordChange change : changes) {
      List<@Nullable Object> row = new ArrayList<>();
      addValues(row, fields, change);
      row.add(change.after().number());
      rows.add(row.toArray());
    }
    int[] touched = operation.sql().batch(statements.updatePart(part, fields), rows);
    List<@Nullable Object[]> absent = new ArrayList<>();
    for (int index = 0; index < touched.length; index++) {
      if (touched[index] == 0) {
        List<@Nullable Object> row = new ArrayList<>(List.of(changes.get(index).after().number()));
        addValues(row, fields, changes.get(index));
        absent.add(row.toArray());
      }
    }
    operation.sql().batch(statements.insertPart(part, fields), absent);
  }

  private void addValues(List<@Nullable Object> row, List<FieldDefinition> fields, RecordChange change) {
    fields.forEach(field -> row.add(change.after().stored(table.indexOf(field))));
  }

  private void relink(FieldDefinition field, List<RecordChange> changes) {
    int index = table.indexOf(field);
    List<StoredRecord> records = changes.stream().map(RecordChange::after).toList();
    new Links(operation, field.number(), field.classKey())
        .replace(records, record -> StoredValues.targets(field, record.stored(index)));
  }

  private void rekey(FieldDefinition field, List<RecordChange> changes, KeyChanges keys) {
    int index = table.indexOf(field);
    for (RecordChange change : changes) {
      keys.note(table, field, change.after().number(), change.before().stored(index), change.after().stored(index));
    }
  }

  private static SortedMap<Integer, List<FieldDefinition>> byPart(List<FieldDefinition> fields) {
    SortedMap<Integer, List<FieldDefinition>> byPart = new TreeMap<>();
    for (FieldDefinition field : fields) {
      Placement placement = field.placement();
      if (placement != null) {
        byPart.computeIfAbsent(placement.part(), part -> new ArrayList<>()).add(field);
      }
    }
    return byPart;
  }
}
