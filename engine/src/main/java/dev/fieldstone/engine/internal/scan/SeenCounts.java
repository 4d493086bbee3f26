package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records that a session sees, where the database can't tell which these are.
 *
 * @param state what is read
 * @param table the table, as the session sees it
 * @param status which records by status
 * @param narrowing what to leave out besides
 * @param deadline until when
 */
record SeenCounts(State state, TableDefinition table, Status status, Narrowing narrowing, Deadline deadline) {

  /** {@return how many there are} */
  long count() {
    long[] count = {0};
    scan(
        Set.of(),
        batch -> {
          count[0] += batch.count();
          return true;
        });
    return count[0];
  }

  /** {@return how many there are for each value of a field, as columns have it; {@code null} for empty} */
  Map<@Nullable Object, Long> byValue(FieldDefinition field) {
    FieldId id = field.field().id();
    Map<@Nullable Object, Long> counts = new HashMap<>();
    scan(
        Set.of(id),
        batch -> {
          ValueCounts.of(batch.column(id), batch).addTo(counts);
          return true;
        });
    return counts;
  }

  private void scan(Set<FieldId> fields, BatchSink sink) {
    new ColumnScan(state, table, new Scan(table, status, narrowing, fields, null, 0), null, deadline).run(sink);
  }
}
