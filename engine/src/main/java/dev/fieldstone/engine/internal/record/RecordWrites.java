package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Outcome;
import java.util.ArrayList;
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

  /**
   * Checks that records of the table can be made.
   *
   * @throws FieldstoneException {@code SCOPE/REFUSED}
   */
  public RecordWrites {
    Sight.demandWritable(table);
  }

  /** Makes a record, or refuses it with every fault. */
  public StoredRecord create(Map<String, ?> values) {
    GivenValues given = prepare(List.of(values)).get(0);
    new UniqueCheck(operation, table).checkAll(made(List.of(given)));
    if (given.isRefused()) {
      throw new FieldstoneException(given.problems());
    }
    StoredRecord made = new RecordInsert(operation, table).insert(stored(List.of(given))).get(0);
    return new VisibleRecords(operation).of(made);
  }

  /** Makes many records, or refuses them all with every fault. */
  public List<StoredRecord> createAll(List<? extends Map<String, ?>> records) {
    boundBulk(operation, records.size());
    List<GivenValues> prepared = prepare(records);
    new UniqueCheck(operation, table).checkAll(made(prepared));
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < prepared.size(); index++) {
      if (prepared.get(index).isRefused()) {
        String path = "operations[" + index + "].values";
        prepared.get(index).problems().forEach(problem -> problems.add(problem.under(path)));
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
    return new RecordInsert(operation, table).insert(stored(prepared));
  }

  /** Makes those of many records that are in order. */
  public List<Outcome> createEach(List<? extends Map<String, ?>> records) {
    boundBulk(operation, records.size());
    List<GivenValues> prepared = prepare(records);
    new UniqueCheck(operation, table).checkEach(made(prepared));
    List<GivenValues> sound = prepared.stream().filter(given -> !given.isRefused()).toList();
    var made = new RecordInsert(operation, table).insert(stored(sound)).iterator();
    List<Outcome> outcomes = new ArrayList<>(prepared.size());
    for (GivenValues given : prepared) {
      outcomes.add(
          given.isRefused()
              ? new Outcome.Refused(given.problems())
              : new Outcome.Done(made.next().id(), Outcome.Effect.CREATED));
    }
    return outcomes;
  }

  private static List<UniqueCheck.Write> made(List<GivenValues> prepared) {
    return prepared.stream().map(given -> new UniqueCheck.Write(given, null)).toList();
  }

  private List<GivenValues> prepare(List<? extends Map<String, ?>> records) {
    List<GivenValues> prepared = new ArrayList<>(records.size());
    FieldFinder finder = new FieldFinder(table);
    for (Map<String, ?> values : records) {
      prepared.add(GivenValues.read(finder, values, reader));
    }
    ValueRules rules = new ValueRules(table);
    prepared.forEach(rules::fillDefaults);
    new ReferenceCheck(operation, table).check(prepared);
    prepared.forEach(rules::demandRequired);
    new ScopeRule(operation, table).check(prepared);
    return prepared;
  }

  private List<@Nullable Object[]> stored(List<GivenValues> prepared) {
    List<@Nullable Object[]> rows = new ArrayList<>(prepared.size());
    for (GivenValues given : prepared) {
      rows.add(given.stored());
    }
    return rows;
  }

  /**
   * Refuses too many writes in one call.
   *
   * @throws FieldstoneException {@code BULK/TOO_MANY}
   */
  public static void boundBulk(Operation operation, int count) {
    int limit = operation.org().limits().maxBulkOperations();
    if (count > limit) {
      throw new FieldstoneException(ErrorCode.BULK_TOO_MANY, "Too many operations in one call")
          .with("count", count)
          .with("limit", limit);
    }
  }
}
