package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.scan.BatchBuilder;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records as a session sees them: those that its scope lets, which is found out without a question to the database, and
 * of what they refer to those records that it lets, which takes one for each such field.
 *
 * @param state what is read
 */
record VisibleRecords(State state) {

  /** {@return those of some records of a table that are seen, as they are seen, by number} */
  Map<Long, StoredRecord> of(TableDefinition table, Map<Long, StoredRecord> records) {
    if (!table.isVeiled() || records.isEmpty()) {
      return records;
    }
    Set<Long> within = within(table, records.values());
    Map<Long, StoredRecord> visible = new LinkedHashMap<>(records);
    visible.keySet().retainAll(within);
    Map<Long, Set<Long>> hidden = hiddenTargets(table, visible.values());
    visible.replaceAll((number, record) -> record.hiding(hidden));
    return visible;
  }

  /** {@return a record as it is seen} */
  StoredRecord of(StoredRecord record) {
    Map<Long, StoredRecord> visible = of(record.definition(), Map.of(record.number(), record));
    return visible.getOrDefault(record.number(), record);
  }

  /** {@return the numbers of those records that are within the scope} */
  Set<Long> within(TableDefinition table, Collection<StoredRecord> records) {
    Set<Long> within = new HashSet<>();
    CompiledFilter filter = state.sight().filter(table, state.wholeCatalog());
    if (filter == null) {
      records.forEach(record -> within.add(record.number()));
      return within;
    }
    ColumnBatch batch = batch(table, filter, records);
    BitSet matches = batch.records();
    filter.retainUnnarrowed(batch, matches);
    matches.stream().forEach(index -> within.add(batch.number(index)));
    return within;
  }

  private static ColumnBatch batch(
      TableDefinition table, CompiledFilter filter, Collection<StoredRecord> records) {
    List<FieldDefinition> fields = filter.unnarrowedFields().stream().map(table.unveiled()::get).toList();
    BatchBuilder builder = new BatchBuilder(fields, Math.max(records.size(), 1), false);
    for (StoredRecord record : records) {
      @Nullable Object[] values = new @Nullable Object[fields.size()];
      for (int index = 0; index < values.length; index++) {
        values[index] = record.storedOf(fields.get(index));
      }
      builder.add(record.number(), values, 0, 0);
    }
    return builder.build();
  }

  private Map<Long, Set<Long>> hiddenTargets(TableDefinition table, Collection<StoredRecord> records) {
    Map<Long, Set<Long>> hidden = new HashMap<>();
    for (FieldDefinition field : table.visibleFields()) {
      TableDefinition target = field.isReference() ? state.catalog().find(field.target()) : null;
      if (target != null && target.veil().hidesRecords()) {
        int index = table.indexOf(field);
        Set<Long> targets = new HashSet<>();
        records.forEach(record -> targets.addAll(StoredValues.targets(field, record.stored(index))));
        targets.removeAll(new VisibleNumbers(state).among(target, targets));
        hidden.put(field.number(), targets);
      }
    }
    return hidden;
  }
}
