package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.record.BacklinkSearch;
import dev.fieldstone.engine.internal.record.Deletion;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.RecordCopy;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.record.RecordUpdate;
import dev.fieldstone.engine.internal.record.RecordWrites;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.record.Records;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of an org, for one session. */
sealed class SessionRecords implements Records permits SessionTableRecords {
  private final OrgSession session;

  SessionRecords(OrgSession session) {
    this.session = session;
  }

  @Override
  public Record get(RecordLocator record) {
    return find(record).orElseThrow(() -> TableDefinition.notFound(record.id()));
  }

  @Override
  public Optional<Record> find(RecordLocator record) {
    return gate().ask(state -> Optional.ofNullable(find(state, record.id())));
  }

  @Override
  public List<Record> getAll(Collection<? extends RecordLocator> records) {
    List<RecordLocator> asked = List.copyOf(records);
    return gate().ask(state -> getAll(state, asked));
  }

  @Override
  public Record update(RecordLocator record, Patch patch, @Nullable Long expectedVersion) {
    return gate()
        .write(
            WriteCall.of("records.update", record, patch, expectedVersion),
            operation -> {
              StoredRecord before = find(operation, record.id());
              if (before == null) {
                throw TableDefinition.notFound(record.id());
              }
              TableDefinition table = operation.catalog().get(before.table());
              return new RecordUpdate(operation, table)
                  .update(before, patch, expectedVersion, session.reader(operation.catalog(), Reading.strict()));
            });
  }

  @Override
  public Record duplicate(RecordLocator record, Map<String, ?> overrides) {
    return gate()
        .write(
            WriteCall.of("records.duplicate", record, overrides),
            operation -> duplicate(operation, List.of(record), overrides).get(0));
  }

  @Override
  public List<RecordId> duplicateAll(Collection<? extends RecordLocator> records) {
    return gate()
        .write(
            WriteCall.of("records.duplicateAll", List.copyOf(records)),
            operation -> {
              RecordWrites.boundBulk(operation, records.size());
              return duplicate(operation, records, Map.of()).stream().map(Record::id).toList();
            });
  }

  @Override
  public void archive(Collection<? extends RecordLocator> records) {
    archive(records, true);
  }

  @Override
  public void restore(Collection<? extends RecordLocator> records) {
    archive(records, false);
  }

  @Override
  public DeletionPlan delete(Collection<? extends RecordLocator> records) {
    return gate()
        .write(
            WriteCall.of("records.delete", records),
            operation -> Deletion.of(operation, existing(operation, records)).execute(operation));
  }

  @Override
  public List<Backlink> backlinks(RecordLocator record) {
    return gate()
        .read(
            state -> {
              StoredRecord target = find(state, record.id());
              if (target == null) {
                throw TableDefinition.notFound(record.id());
              }
              return new BacklinkSearch(state).to(target);
            });
  }

  @Override
  public DeletionPlan deletionPlan(Collection<? extends RecordLocator> records) {
    return gate().read(state -> Deletion.of(state, existing(state, records)).plan());
  }

  OrgSession session() {
    return session;
  }

  Gate gate() {
    return session.gate();
  }

  /** {@return whether records of this table are found here} */
  boolean contains(State state, TableDefinition table) {
    return true;
  }

  private @Nullable StoredRecord find(State state, RecordId id) {
    TableDefinition table = tableOf(state, id);
    return table == null || !contains(state, table) ? null : new RecordFetch(state).find(id);
  }

  private void archive(Collection<? extends RecordLocator> records, boolean archived) {
    gate()
        .write(
            WriteCall.of("records.archive", records, archived),
            (Operation operation) -> {
              existing(operation, records)
                  .forEach(
                      (number, numbers) -> {
                        TableDefinition table = operation.catalog().table(number);
                        Sight.demandWritable(table);
                        new RecordUpdate(operation, table).archive(numbers, archived);
                      });
              return null;
            });
  }

  private List<Record> duplicate(
      Operation operation, Collection<? extends RecordLocator> records, Map<String, ?> overrides) {
    Map<TableId, List<StoredRecord>> originals = new LinkedHashMap<>();
    List<Record> found = getAll(operation, records);
    found.forEach(
        record -> originals.computeIfAbsent(record.table(), table -> new ArrayList<>()).add((StoredRecord) record));
    Map<TableId, Iterator<StoredRecord>> copies = new HashMap<>();
    originals.forEach(
        (id, ofTable) -> {
          TableDefinition table = operation.catalog().get(id);
          GivenValues given =
              GivenValues.readByKey(table, overrides, session.reader(operation.catalog(), Reading.strict()));
          copies.put(id, new RecordCopy(operation, table).copy(ofTable, given).iterator());
        });
    return found.stream().<Record>map(record -> Objects.requireNonNull(copies.get(record.table())).next()).toList();
  }

  private List<Record> getAll(State state, Collection<? extends RecordLocator> records) {
    Map<Long, Map<Long, StoredRecord>> found = new HashMap<>();
    located(state, records)
        .forEach(
            (table, numbers) ->
                found.put(
                    table,
                    new RecordFetch(state)
                        .byNumber(
                            state.catalog().table(table), numbers.stream().mapToLong(Long::longValue).toArray())));
    List<Record> ordered = new ArrayList<>(records.size());
    for (RecordLocator record : records) {
      IdNumbers numbers = numbers(state, record.id());
      StoredRecord stored = found.getOrDefault(numbers.table(), Map.of()).get(numbers.number());
      if (stored == null) {
        throw TableDefinition.notFound(record.id());
      }
      ordered.add(stored);
    }
    return ordered;
  }

  /** The numbers of records by table, all of which exist. */
  private Map<Long, Set<Long>> existing(State state, Collection<? extends RecordLocator> records) {
    getAll(state, records);
    return located(state, records);
  }

  private Map<Long, Set<Long>> located(State state, Collection<? extends RecordLocator> records) {
    Map<Long, Set<Long>> byTable = new LinkedHashMap<>();
    for (RecordLocator record : records) {
      IdNumbers numbers = numbers(state, record.id());
      byTable.computeIfAbsent(numbers.table(), table -> new LinkedHashSet<>()).add(numbers.number());
    }
    return byTable;
  }

  private IdNumbers numbers(State state, RecordId id) {
    IdNumbers numbers = state.org().ids().read(id);
    TableDefinition table = tableOf(state, id);
    if (numbers == null || table == null || !contains(state, table)) {
      throw TableDefinition.notFound(id);
    }
    return numbers;
  }

  private static @Nullable TableDefinition tableOf(State state, RecordId id) {
    IdNumbers numbers = state.org().ids().read(id);
    return numbers == null ? null : state.catalog().find(numbers.table());
  }
}
