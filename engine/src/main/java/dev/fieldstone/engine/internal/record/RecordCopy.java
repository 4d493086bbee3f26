package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Duplicates records of one table, set by set: rows and links are copied as they lie, dormant values among them, and
 * what differs is written after, like a change of the copy. Values of classes under which a field is, or was, unique
 * are left out.
 */
public final class RecordCopy {
  private final Operation operation;
  private final TableDefinition table;
  private final RecordStatements statements;

  /** Prepares to duplicate records of one table. */
  public RecordCopy(Operation operation, TableDefinition table) {
    this.operation = operation;
    this.table = table;
    this.statements = operation.org().statements().records(table);
  }

  /**
   * Duplicates records.
   *
   * @param overrides the values that each copy has of its own
   * @return the copies, in order
   * @throws FieldstoneException the faults of the values, {@code RECORD/NOT_UNIQUE} among them, or
   *     {@code VALUE/REQUIRED} for each that a copy would lack
   */
  public List<StoredRecord> copy(List<StoredRecord> originals, GivenValues overrides) {
    Sight.demandWritable(table);
    new ReferenceCheck(operation, table).check(List.of(overrides));
    originals.forEach(original -> HiddenTargets.demandRoom(original, overrides));
    checkUnique(originals, overrides);
    long first = operation.nextRecords(table.number(), originals.size());
    List<RecordChange> copies = new ArrayList<>(originals.size());
    List<Problem> lacking = new ArrayList<>();
    for (StoredRecord original : originals) {
      StoredRecord plain =
          original.copied(RecordInsert.newRecord(operation, table, first + copies.size(), repeatable(original)));
      RecordChange copy = changed(plain, overrides);
      copies.add(copy);
      demandRequired(copy.after(), originals.size() == 1 ? null : original, overrides, lacking);
    }
    if (overrides.isRefused() || !lacking.isEmpty()) {
      List<Problem> problems = new ArrayList<>(overrides.problems());
      problems.addAll(lacking);
      throw new FieldstoneException(ScopeRule.withoutRepeats(problems));
    }
    List<StoredRecord> made = copies.stream().map(RecordChange::after).toList();
    new ScopeRule(operation, table).demand(made);
    write(originals, first, copies);
    return made;
  }

  private void checkUnique(List<StoredRecord> originals, GivenValues overrides) {
    UniqueCheck unique = new UniqueCheck(operation, table);
    unique.refuseShared(overrides, originals.stream().mapToLong(StoredRecord::number).toArray());
    unique.checkAll(List.of(new UniqueCheck.Write(overrides, null)));
  }

  /** {@return the values of a record but for those of unique fields} */
  private @Nullable Object[] repeatable(StoredRecord original) {
    @Nullable Object[] values = original.stored();
    for (FieldDefinition field : table.ownFields()) {
      if (field.keys() != null) {
        values[table.indexOf(field)] = null;
      }
    }
    return values;
  }

  /** {@return whether a copy has a value of its own, or none, in place of its original's} */
  private boolean differs(FieldDefinition field, GivenValues overrides) {
    return overrides.names(table.indexOf(field));
  }

  private RecordChange changed(StoredRecord plain, GivenValues overrides) {
    @Nullable Object[] values = plain.stored();
    List<FieldDefinition> changed = new ArrayList<>();
    for (FieldDefinition field : table.ownFields()) {
      int index = table.indexOf(field);
      if (differs(field, overrides) && !StoredValues.areEqual(field, plain.shownOf(field), overrides.stored(index))) {
        values[index] = HiddenTargets.kept(plain, field, overrides.stored(index));
        changed.add(field);
      }
    }
    return new RecordChange(plain, plain.with(plain.head(), values), changed);
  }

  /** Of one record, what lacks is told in field order with the other faults; of many, it is told of which. */
  private void demandRequired(
      StoredRecord copy, @Nullable StoredRecord original, GivenValues overrides, List<Problem> lacking) {
    for (FieldDefinition field : table.ownFields()) {
      int index = table.indexOf(field);
      boolean isMissing = StoredValues.isEmpty(field, copy.stored(index)) && !overrides.hasFault(index);
      if (field.field().required() && isMissing && original == null) {
        overrides.refuse(index, ValueRules.missing());
      } else if (field.field().required() && isMissing && original != null) {
        lacking.add(new ValueRules(table).missingIn(original, field));
      }
    }
  }

  private void write(List<StoredRecord> originals, long first, List<RecordChange> copies) {
    List<@Nullable Object[]> rows = new ArrayList<>(originals.size());
    for (int index = 0; index < originals.size(); index++) {
      rows.add(new Object[] {first + index, originals.get(index).number()});
    }
    for (int part = 0; part < table.layout().parts().size(); part++) {
      operation.sql().batch(statements.copy(part, uniqueColumns(part)), rows);
    }
    List<Long> numbers = LongStream.range(first, first + originals.size()).boxed().toList();
    operation
        .sql()
        .batch(
            statements.renew(),
            NumberParts.changing(
                numbers, operation.time(), operation.actor(), operation.time(), operation.actor()));
    copyLinks(rows);
    operation.changes().created(table.number(), first, originals.size());
    new ChangeWriter(operation, table).write(copies.stream().filter(copy -> !copy.changed().isEmpty()).toList());
  }

  private Set<String> uniqueColumns(int part) {
    return table.ownFields().stream()
        .flatMap(field -> field.state().memories().values().stream())
        .filter(memory -> memory.keys() != null && memory.placement().part() == part)
        .map(memory -> memory.placement().column())
        .collect(Collectors.toSet());
  }

  private void copyLinks(List<@Nullable Object[]> rows) {
    for (FieldDefinition field : table.ownFields()) {
      field
          .state()
          .memories()
          .forEach(
              (key, memory) -> {
                if (key.storageClass().isReferring() && memory.keys() == null) {
                  new Links(operation, field.number(), key).copy(rows);
                }
              });
    }
  }
}
