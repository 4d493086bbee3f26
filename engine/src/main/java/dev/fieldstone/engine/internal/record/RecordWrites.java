package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records.
 *
 * @param operation the write they are part of
 * @param table the table
 * @param reader how the given values are read
 */
public record RecordWrites(Operation operation, TableDefinition table, ValueReader reader) {

  /** Makes a record, or refuses it with every fault. */
  public StoredRecord create(Map<String, ?> values) {
    GivenValues given = prepare(List.of(values)).get(0);
    if (!given.problems().isEmpty()) {
      throw new FieldstoneException(given.problems());
    }
    return new RecordInsert(operation, table).insert(stored(List.of(given))).get(0);
  }

  /** Makes many records, or refuses them all with every fault. */
  public List<StoredRecord> createAll(List<? extends Map<String, ?>> records) {
    boundBulk(records.size());
    List<GivenValues> prepared = prepare(records);
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < prepared.size(); index++) {
      for (Problem problem : prepared.get(index).problems()) {
        problems.add(problem.under("operations[" + index + "].values"));
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
    return new RecordInsert(operation, table).insert(stored(prepared));
  }

  /** Makes those of many records that are in order. */
  public List<Outcome> createEach(List<? extends Map<String, ?>> records) {
    boundBulk(records.size());
    List<GivenValues> prepared = prepare(records);
    List<GivenValues> sound = prepared.stream().filter(given -> given.problems().isEmpty()).toList();
    var made = new RecordInsert(operation, table).insert(stored(sound)).iterator();
    List<Outcome> outcomes = new ArrayList<>(prepared.size());
    for (GivenValues given : prepared) {
      List<Problem> problems = given.problems();
      outcomes.add(problems.isEmpty() ? new Outcome.Done(made.next().id()) : new Outcome.Refused(problems));
    }
    return outcomes;
  }

  private List<GivenValues> prepare(List<? extends Map<String, ?>> records) {
    List<GivenValues> prepared = new ArrayList<>(records.size());
    for (Map<String, ?> values : records) {
      prepared.add(GivenValues.read(table, located(values), reader));
    }
    new ReferenceCheck(operation, table).check(prepared);
    prepared.forEach(this::fillDefaults);
    prepared.forEach(this::demandRequired);
    return prepared;
  }

  private void fillDefaults(GivenValues given) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      Object defaultValue = table.ownFields().get(index).defaultValue();
      if (defaultValue != null && !given.names(index)) {
        given.fill(index, defaultValue);
      }
    }
  }

  private void demandRequired(GivenValues given) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      boolean isMissing = given.stored(index) == null && !given.hasFault(index);
      if (isMissing && isRequired(table.ownFields().get(index))) {
        given.refuse(index, missing());
      }
    }
  }

  /** A checkbox always has a value, since unset reads as false. */
  static boolean isRequired(FieldDefinition field) {
    return field.field().required()
        && field.storageClass() != StorageClass.BOOLEAN;
  }

  static Problem missing() {
    return Problem.of(ErrorCode.VALUE_REQUIRED, "", "The field needs a value");
  }

  private List<@Nullable Object[]> stored(List<GivenValues> prepared) {
    List<@Nullable Object[]> rows = new ArrayList<>(prepared.size());
    for (GivenValues given : prepared) {
      @Nullable Object[] row = new @Nullable Object[table.ownFields().size()];
      given.stored().forEach((index, value) -> row[index] = value);
      rows.add(row);
    }
    return rows;
  }

  private void boundBulk(int count) {
    int limit = operation.org().limits().maxBulkOperations();
    if (count > limit) {
      throw new FieldstoneException(ErrorCode.BULK_TOO_MANY, "Too many records in one call")
          .with("count", count)
          .with("maxBulkOperations", limit);
    }
  }

  private static Map<FieldLocator, @Nullable Object> located(Map<String, ?> values) {
    Map<FieldLocator, @Nullable Object> located = new LinkedHashMap<>();
    values.forEach((key, value) -> located.put(FieldLocator.of(key), value));
    return located;
  }
}
