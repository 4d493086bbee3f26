package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes many records of one table by one patch, which is read once; set by set. For one call. */
public final class UniformUpdate {
  private static final int PART_RECORDS = 10_000;
  private static final int SHOWN_RECORDS = 10;

  private final Operation operation;
  private final TableDefinition table;
  private final GivenValues given;
  private final @Nullable Boolean archived;
  private final SortedMap<Integer, List<StoredRecord>> lacking = new TreeMap<>();

  /**
   * Reads the patch.
   *
   * @throws FieldstoneException its faults
   */
  public UniformUpdate(Operation operation, TableDefinition table, Patch patch, ValueReader reader) {
    this.operation = operation;
    this.table = table;
    Sight.demandWritable(table);
    this.given = GivenValues.read(table, patch.values(), reader);
    this.archived = patch.archived();
    new ReferenceCheck(operation, table).check(List.of(given));
    if (given.isRefused()) {
      throw new FieldstoneException(given.problems());
    }
  }

  /**
   * Changes records that exist.
   *
   * @return how many of them the patch changed
   * @throws FieldstoneException {@code VALUE/REQUIRED} for each field that active records would lack;
   *     {@code RECORD/NOT_UNIQUE} for each unique field whose value another record has, or several would get
   */
  public long run(long[] numbers) {
    UniqueCheck unique = new UniqueCheck(operation, table);
    unique.refuseShared(given, numbers);
    long count = 0;
    for (int from = 0; from < numbers.length; from += PART_RECORDS) {
      long[] part = Arrays.copyOfRange(numbers, from, Math.min(from + PART_RECORDS, numbers.length));
      Collection<StoredRecord> records = new RecordFetch(operation).byNumber(table, part).values();
      records.forEach(this::demandRequired);
      records.forEach(record -> HiddenTargets.demandRoom(record, given));
      if (numbers.length == 1) {
        unique.checkAll(records.stream().map(record -> new UniqueCheck.Write(given, record)).toList());
      }
      if (lacking.isEmpty() && !given.isRefused()) {
        count += change(records);
      }
    }
    demandNoFaults();
    return count;
  }

  private void demandNoFaults() {
    lacking.forEach((index, records) -> given.refuse(index, missing(records)));
    if (given.isRefused()) {
      throw new FieldstoneException(given.problems());
    }
  }

  private long change(Collection<StoredRecord> records) {
    List<RecordChange> changes = new ArrayList<>(records.size());
    for (StoredRecord record : records) {
      RecordChange change =
          RecordChange.of(record, given, archivedAfter(record), operation.time(), operation.actor());
      if (change != null) {
        changes.add(change);
      }
    }
    new ChangeWriter(operation, table).write(changes);
    return changes.size();
  }

  private void demandRequired(StoredRecord record) {
    boolean isRestored = record.isArchived() && !archivedAfter(record);
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      Object after = given.names(index) ? given.stored(index) : record.stored(index);
      boolean isAsked =
          !archivedAfter(record) && !given.hasFault(index) && (given.names(index) || isRestored);
      if (isAsked && field.field().required() && StoredValues.isEmpty(field, after)) {
        lacking.computeIfAbsent(index, absent -> new ArrayList<>()).add(record);
      }
    }
  }

  private boolean archivedAfter(StoredRecord record) {
    return archived == null ? record.isArchived() : archived;
  }

  private static Problem missing(List<StoredRecord> records) {
    return ValueRules.missing()
        .with("count", records.size())
        .with("records", records.stream().limit(SHOWN_RECORDS).map(record -> record.id().toString()).toList());
  }
}
