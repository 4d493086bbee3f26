package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.view.Status;
import java.util.List;

/**
 * Reads some fields of records that are named by number.
 *
 * @param state the state to read
 * @param table the table
 * @param fields the fields
 */
record PickedRecords(State state, TableDefinition table, List<FieldDefinition> fields) {

  /** {@return those of some records that exist, in order of their numbers, which ascend} */
  ColumnBatch all(long[] numbers) {
    String sql = state.org().statements().records(table).pick(fields, Status.ANY, Narrowing.NONE);
    BatchBuilder batch = new BatchBuilder(fields, Math.max(1, numbers.length), false);
    for (long[] part : NumberParts.of(numbers)) {
      batch.addAll(state.sql(), sql, (Object) part);
    }
    return batch.build();
  }
}
