package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes records of one table.
 *
 * @param operation the write they are part of
 * @param table the table
 */
public record RecordUpdate(Operation operation, TableDefinition table) {

  /** Changes a record by a patch, or refuses it with every fault; {@return the record as it is now} */
  public StoredRecord update(StoredRecord before, Patch patch, @Nullable Long expectedVersion, ValueReader reader) {
    demandVersion(before, expectedVersion);
    GivenValues given = GivenValues.read(table, patch.values(), reader);
    new ReferenceCheck(operation, table).check(List.of(given));
    boolean archived = patch.archived() == null ? before.isArchived() : patch.archived();
    demandRequired(before, given, archived);
    if (given.isRefused()) {
      throw new FieldstoneException(given.problems());
    }
    List<FieldDefinition> changed = changed(before, given);
    if (changed.isEmpty() && archived == before.isArchived()) {
      return before;
    }
    return write(before, given, changed, archived);
  }

  /** Archives records, or restores them; those that are so already stay as they are. */
  public void archive(Collection<Long> numbers, boolean archived) {
    List<StoredRecord> changing =
        new RecordFetch(operation)
            .byNumber(table, array(numbers)).values().stream()
                .filter(record -> record.isArchived() != archived)
                .toList();
    if (!archived) {
      demandAllRequired(changing);
    }
    List<Long> changed = changing.stream().map(StoredRecord::number).toList();
    for (long[] part : NumberParts.of(changed)) {
      operation
          .sql()
          .update(statements().archive(), archived, operation.time(), operation.actor(), part, archived);
    }
    operation.changes().updated(table.number(), changed, Set.of(BuiltInField.ARCHIVED.number()));
  }

  private static void demandVersion(StoredRecord before, @Nullable Long expectedVersion) {
    if (expectedVersion != null && expectedVersion != before.version()) {
      throw new FieldstoneException(ErrorCode.RECORD_VERSION_CONFLICT, "The record was changed meanwhile")
          .with("record", before.id().toString())
          .with("expectedVersion", expectedVersion)
          .with("version", before.version());
    }
  }

  /** A patch answers for what it touches; restoring a record answers for all of it. */
  private void demandRequired(StoredRecord before, GivenValues given, boolean archived) {
    boolean isRestored = before.isArchived() && !archived;
    for (int index = 0; index < table.ownFields().size(); index++) {
      boolean isAsked = given.names(index) || isRestored;
      FieldDefinition field = table.ownFields().get(index);
      Object after = given.names(index) ? given.stored(index) : before.stored(index);
      boolean isChecked = isAsked && !archived && !given.hasFault(index);
      if (isChecked && field.field().required() && StoredValues.isEmpty(field, after)) {
        given.refuse(index, RecordWrites.missing());
      }
    }
  }

  private void demandAllRequired(List<StoredRecord> restored) {
    List<Problem> problems = new ArrayList<>();
    for (StoredRecord record : restored) {
      for (FieldDefinition field : table.ownFields()) {
        boolean isMissing = StoredValues.isEmpty(field, record.stored(table.indexOf(field)));
        if (isMissing && field.field().required()) {
          problems.add(
              RecordWrites.missing()
                  .under(field.field().key())
                  .with("field", field.field().key())
                  .with("record", record.id().toString()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private List<FieldDefinition> changed(StoredRecord before, GivenValues given) {
    List<FieldDefinition> changed = new ArrayList<>();
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      if (given.names(index) && !StoredValues.areEqual(field, before.stored(index), given.stored(index))) {
        changed.add(field);
      }
    }
    return changed;
  }

  private StoredRecord write(
      StoredRecord before, GivenValues given, List<FieldDefinition> changed, boolean archived) {
    @Nullable Object[] after = before.stored();
    changed.forEach(field -> after[table.indexOf(field)] = given.stored(table.indexOf(field)));
    RecordHead head = before.head();
    RecordHead touched =
        new RecordHead(
            head.number(), archived, head.version() + 1, head.createdAt(), head.createdBy(), operation.time(),
            operation.actor());
    SortedMap<Integer, List<FieldDefinition>> byPart = byPart(changed);
    writeMain(touched, byPart.getOrDefault(0, List.of()), after);
    byPart.tailMap(1).forEach((part, fields) -> writePart(part, head.number(), fields, after));
    relink(before, changed, after);
    operation.changes().updated(table.number(), List.of(head.number()), changedNumbers(before, changed, archived));
    return new StoredRecord(table, touched, after);
  }

  private static Set<Long> changedNumbers(StoredRecord before, List<FieldDefinition> changed, boolean archived) {
    Set<Long> numbers = new LinkedHashSet<>();
    changed.forEach(field -> numbers.add(field.number()));
    if (archived != before.isArchived()) {
      numbers.add(BuiltInField.ARCHIVED.number());
    }
    return numbers;
  }

  private void writeMain(RecordHead head, List<FieldDefinition> fields, @Nullable Object[] after) {
    List<@Nullable Object> values =
        new ArrayList<>(Arrays.asList(head.version(), head.updatedAt(), head.updatedBy(), head.archived()));
    fields.forEach(field -> values.add(after[table.indexOf(field)]));
    values.add(head.number());
    operation.sql().update(statements().updateMain(fields), values.toArray());
  }

  private void writePart(int part, long number, List<FieldDefinition> fields, @Nullable Object[] after) {
    List<@Nullable Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(after[table.indexOf(field)]));
    values.add(number);
    if (operation.sql().update(statements().updatePart(part, fields), values.toArray()) == 0) {
      values.add(0, values.remove(values.size() - 1));
      operation.sql().update(statements().insertPart(part, fields), values.toArray());
    }
  }

  private void relink(StoredRecord before, List<FieldDefinition> changed, @Nullable Object[] after) {
    for (FieldDefinition field : changed) {
      if (field.isReference()) {
        int index = table.indexOf(field);
        new Links(operation, field.number(), field.classKey())
            .replace(before.number(), StoredValues.targets(field, after[index]));
      }
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

  private RecordStatements statements() {
    return operation.org().statements().records(table);
  }
}
