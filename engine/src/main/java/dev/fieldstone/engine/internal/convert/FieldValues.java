package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.Advance;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Status;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field under one class or two, batch by batch in order of creation.
 *
 * @param state what is read
 * @param table the table
 * @param batchRecords how many records are read at a time
 * @param progress is told after each batch
 */
record FieldValues(State state, TableDefinition table, long batchRecords, Progress progress) {
  static final long BATCH_RECORDS = 5_000;

  /**
   * What a record has.
   *
   * @param record its number
   * @param first in stored form under the first class; null for nothing
   * @param second in stored form under the second class; null for nothing
   */
  record Row(long record, @Nullable Object first, @Nullable Object second) {}

  /** Reads the records that have anything under either class. */
  void forEach(FieldDefinition first, @Nullable FieldDefinition second, Consumer<List<Row>> batches) {
    Placement one = Objects.requireNonNull(first.placement());
    Placement other = second == null ? null : second.placement();
    StorageClass otherClass = second == null ? first.storageClass() : second.storageClass();
    String sql = statements().columns().scanColumns(one, other);
    Advance advance = new Advance(progress, count());
    long done = 0;
    long last = 0;
    List<Row> batch;
    do {
      batch =
          state
              .sql()
              .list(
                  sql,
                  row ->
                      new Row(
                          row.getLong(1),
                          ColumnReader.read(row, 2, first.storageClass()),
                          other == null ? null : ColumnReader.read(row, 3, otherClass)),
                  last,
                  batchRecords);
      batches.accept(batch);
      last = batch.isEmpty() ? last : batch.getLast().record();
      done += batch.size();
      advance.to(done);
    } while (batch.size() == batchRecords);
  }

  private long count() {
    Long count = state.sql().first(statements().count(Status.ANY, Narrowing.NONE), row -> row.getLong(1));
    return count == null ? 0 : count;
  }

  private RecordStatements statements() {
    return state.org().statements().records(table);
  }
}
