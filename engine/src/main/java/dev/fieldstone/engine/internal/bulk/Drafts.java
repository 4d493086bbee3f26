package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.ChangeWriter;
import dev.fieldstone.engine.internal.record.Deletion;
import dev.fieldstone.engine.internal.record.Presence;
import dev.fieldstone.engine.internal.record.RecordChange;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.record.RecordInsert;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The records that a call deals with, as its steps so far leave them. What is asked of the database beforehand is asked
 * set by set; what was not is asked when it is needed.
 */
final class Drafts implements Presence {
  private final Operation operation;
  private final Map<Long, Map<Long, Draft>> drafts = new LinkedHashMap<>();
  private final Map<TableDefinition, Map<Long, Boolean>> stored = new HashMap<>();
  private final Map<Long, Set<Long>> referred = new HashMap<>();

  Drafts(Operation operation) {
    this.operation = operation;
  }

  /** Brings records of a table in, those that exist. */
  void load(TableDefinition table, Collection<Long> numbers) {
    Map<Long, Draft> known = of(table);
    long[] missing = numbers.stream().filter(number -> !known.containsKey(number)).mapToLong(Long::longValue).toArray();
    new RecordFetch(operation)
        .byNumber(table, missing)
        .forEach((number, record) -> known.put(number, Draft.ofStored(record)));
  }

  /** {@return a record that is there after the steps so far, or null} */
  @Nullable Draft find(TableDefinition table, long number) {
    if (!of(table).containsKey(number) && !isKnownAbsent(table, number)) {
      load(table, List.of(number));
    }
    Draft draft = of(table).get(number);
    return draft == null || draft.isDeleted() ? null : draft;
  }

  /** Remembers which records are there, so that they need not be asked for one by one. */
  void learn(TableDefinition table, Collection<Long> numbers) {
    Map<Long, Boolean> known = storedOf(table);
    List<Long> unknown =
        numbers.stream().filter(number -> !known.containsKey(number) && !of(table).containsKey(number)).toList();
    if (!unknown.isEmpty()) {
      Set<Long> existing = Presence.stored(operation).among(table, unknown);
      unknown.forEach(number -> known.put(number, existing.contains(number)));
    }
  }

  /**
   * Tells which records are there after the steps so far, and notes that they are referred to. What is asked of the
   * table as the session does not see it is told of hidden records, too.
   */
  @Override
  public Set<Long> among(TableDefinition table, Collection<Long> numbers) {
    referred.computeIfAbsent(table.number(), absent -> new HashSet<>()).addAll(numbers);
    learn(table, numbers);
    Set<Long> present = new HashSet<>();
    for (Long number : numbers) {
      Draft draft = of(table).get(number);
      if (draft == null ? storedOf(table).getOrDefault(number, false) : !draft.isDeleted()) {
        present.add(number);
      }
    }
    return present;
  }

  /** {@return whether a step referred to a record} */
  boolean isReferred(TableDefinition table, long number) {
    return referred.getOrDefault(table.number(), Set.of()).contains(number);
  }

  /** Makes a record, not yet written; {@return its draft} */
  Draft make(TableDefinition table, @Nullable Object[] values) {
    long number = operation.nextRecords(table.number(), 1);
    Draft draft = Draft.ofNew(RecordInsert.newRecord(operation, table, number, values));
    of(table).put(number, draft);
    return draft;
  }

  /** Writes what the steps so far made, changed and deleted, set by set, and begins anew. */
  void flush() {
    KeyChanges keys = new KeyChanges(operation);
    flush(keys);
    keys.write();
  }

  /** Does so, but only notes the keys of unique values. */
  void flush(KeyChanges keys) {
    drafts.values().stream().filter(records -> !records.isEmpty()).forEach(records -> flush(records.values(), keys));
    Map<Long, Set<Long>> gone = new HashMap<>();
    drafts.forEach(
        (table, records) ->
            records.values().stream()
                .filter(Draft::isDeleted)
                .forEach(draft -> gone.computeIfAbsent(table, absent -> new TreeSet<>()).add(draft.number())));
    if (!gone.isEmpty()) {
      Deletion.of(operation, gone).execute(operation, keys);
    }
    drafts.clear();
    stored.clear();
  }

  private void flush(Collection<Draft> records, KeyChanges keys) {
    TableDefinition table = records.iterator().next().table();
    List<StoredRecord> made = records.stream().filter(Draft::isNew).map(Draft::current).toList();
    new RecordInsert(operation, table).insertNumbered(made, keys);
    List<RecordChange> changes = records.stream().map(Draft::change).filter(Objects::nonNull).toList();
    new ChangeWriter(operation, table).write(changes, keys);
  }

  private boolean isKnownAbsent(TableDefinition table, long number) {
    return Boolean.FALSE.equals(storedOf(table).get(number));
  }

  private Map<Long, Draft> of(TableDefinition table) {
    return drafts.computeIfAbsent(table.number(), absent -> new LinkedHashMap<>());
  }

  private Map<Long, Boolean> storedOf(TableDefinition table) {
    return stored.computeIfAbsent(table, absent -> new HashMap<>());
  }
}
