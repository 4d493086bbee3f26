package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what is written to the scope of the session that writes: asks the condition on the records about them as they
 * will be, in memory.
 *
 * @param operation the write
 * @param table the table written to
 */
public record ScopeRule(Operation operation, TableDefinition table) {

  /**
   * Refuses records that would not be within the scope.
   *
   * @throws FieldstoneException {@code SCOPE/REFUSED}
   */
  void demand(Collection<StoredRecord> written) {
    Sight.demandWritable(table);
    if (table.veil().hidesRecords()) {
      Set<Long> within = new VisibleRecords(operation).within(table, written);
      List<Problem> outside =
          written.stream().filter(record -> !within.contains(record.number())).map(ScopeRule::outside).toList();
      if (!outside.isEmpty()) {
        throw new FieldstoneException(outside);
      }
    }
  }

  /** {@return whether a record as it would be is within the scope} */
  public boolean allows(StoredRecord written) {
    return !table.veil().hidesRecords()
        || new VisibleRecords(operation).within(table, List.of(written)).contains(written.number());
  }

  /** Refuses new records that would not be within the scope, those left out that are refused already. */
  public void check(List<GivenValues> made) {
    if (!table.veil().hidesRecords()) {
      return;
    }
    Map<Long, GivenValues> byNumber = new HashMap<>();
    List<StoredRecord> records = new ArrayList<>();
    long number = operation.peekRecord(table.number());
    for (GivenValues given : made) {
      if (!given.isRefused()) {
        byNumber.put(number, given);
        records.add(RecordInsert.newRecord(operation, table, number++, given.stored()));
      }
    }
    byNumber.keySet().removeAll(new VisibleRecords(operation).within(table, records));
    byNumber.values().forEach(given -> given.refuse(newOutside()));
  }

  /** {@return that a record would not be within the scope} */
  public static Problem outside(StoredRecord record) {
    return newOutside().with("record", record.id().toString());
  }

  /** {@return that a field which is hidden keeps a write from being done, which is not named} */
  public static Problem hidden() {
    return Problem.of(ErrorCode.SCOPE_REFUSED, "", "The session does not see all that the write needs");
  }

  /** {@return problems each of which is told once: how often one that names nothing occurs would count the hidden} */
  public static List<Problem> withoutRepeats(List<Problem> problems) {
    return problems.stream().distinct().toList();
  }

  private static Problem newOutside() {
    return Problem.of(ErrorCode.SCOPE_REFUSED, "", "The record would be outside the session's scope");
  }
}
