package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Patch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    Sight.demandWritable(table);
    demandVersion(before, expectedVersion);
    GivenValues given = GivenValues.read(table, patch.values(), reader);
    new ReferenceCheck(operation, table).check(List.of(given));
    boolean archived = patch.archived() == null ? before.isArchived() : patch.archived();
    new ValueRules(table).demandAll(before, given, archived);
    new UniqueCheck(operation, table).checkAll(List.of(new UniqueCheck.Write(given, before)));
    if (given.isRefused()) {
      throw new FieldstoneException(given.problems());
    }
    RecordChange change = RecordChange.of(before, given, archived, operation.time(), operation.actor());
    if (change == null) {
      return before;
    }
    new ChangeWriter(operation, table).write(List.of(change));
    return change.after();
  }

  /** Archives records, or restores them, those that are not so already; {@return how many these are} */
  public int archive(Collection<Long> numbers, boolean archived) {
    List<StoredRecord> changing =
        new RecordFetch(operation)
            .byNumber(table, array(numbers)).values().stream()
                .filter(record -> record.isArchived() != archived)
                .toList();
    if (!archived) {
      demandAllRequired(changing);
    }
    new ScopeRule(operation, table).demand(changing.stream().map(record -> archived(record, archived)).toList());
    List<Long> changed = changing.stream().map(StoredRecord::number).toList();
    operation
        .sql()
        .batch(statements().archive(), NumberParts.changing(changed, archived, operation.time(), operation.actor()));
    operation.changes().updated(table.number(), changed, Set.of(BuiltInField.ARCHIVED.number()));
    return changed.size();
  }

  private StoredRecord archived(StoredRecord record, boolean archived) {
    return record.with(record.head().changed(archived, operation.time(), operation.actor()), record.stored());
  }

  private static void demandVersion(StoredRecord before, @Nullable Long expectedVersion) {
    if (expectedVersion != null && expectedVersion != before.version()) {
      throw new FieldstoneException(List.of(before.conflict(expectedVersion)));
    }
  }

  private void demandAllRequired(List<StoredRecord> restored) {
    List<Problem> problems = new ArrayList<>();
    for (StoredRecord record : restored) {
      for (FieldDefinition field : table.ownFields()) {
        boolean isMissing = StoredValues.isEmpty(field, record.stored(table.indexOf(field)));
        if (isMissing && field.field().required()) {
          problems.add(new ValueRules(table).missingIn(record, field));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(ScopeRule.withoutRepeats(problems));
    }
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private RecordStatements statements() {
    return operation.org().statements().records(table);
  }
}
