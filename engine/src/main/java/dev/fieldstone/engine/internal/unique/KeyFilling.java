package dev.fieldstone.engine.internal.unique;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.Definitions;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.view.Status;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Gives the values that a field has already their keys, in batches that readers don't wait for.
 *
 * <p>Values are read as the operation sees them. Keys are written on a connection of their own, each batch committed by
 * itself: nobody looks into the SQL table before the catalog that names it is published, and where that fails, the SQL
 * table is dropped at the next opening. One large transaction would make readers wait for its commit.
 */
public final class KeyFilling {
  private static final long BATCH_RECORDS = 2_000;
  private static final int BATCH_KEYS = 10_000;

  private final Operation operation;
  private final TableDefinition table;
  private final FieldDefinition field;
  private final KeyTable keys;

  /** Prepares to fill the SQL table of a field that is about to be unique; the table's definition has it so. */
  public KeyFilling(Operation operation, TableDefinition table, FieldDefinition field, KeyTable keys) {
    this.operation = operation;
    this.table = table;
    this.field = field;
    this.keys = keys;
  }

  /** {@return the values that several records have} */
  public RepeatedValues repeated() {
    LongStream.Builder digests = LongStream.builder();
    scan((record, value, key) -> digests.add(key.digest()));
    long[] repeated = repeated(digests.build().toArray());
    RepeatedValues values = new RepeatedValues(repeated);
    if (repeated.length > 0) {
      scan(values::look);
    }
    return values;
  }

  /**
   * Makes the SQL table with the keys of all values, none of which repeat. Each key is made unique at the end: H2 sorts
   * them then, where an index kept meanwhile would be written anew by every batch.
   */
  public void fill() {
    if (operation.isTrial()) {
      return;
    }
    Definitions definitions = operation.org().statements().definitions();
    String sqlTable = KeyStatements.name(keys.number());
    try (SqlConnection filler = operation.org().database().openWriter()) {
      filler.execute(definitions.keys(sqlTable));
      UniqueKeys target = new UniqueKeys(operation, filler, table, keys);
      Map<Long, ValueKey> batch = new LinkedHashMap<>();
      scan(
          (record, value, key) -> {
            batch.put(record, key);
            if (batch.size() == BATCH_KEYS) {
              write(filler, target, batch);
            }
          });
      write(filler, target, batch);
      filler.execute(definitions.uniqueKeys(sqlTable));
    }
  }

  /** Takes the values one by one, in the order of their records. */
  @FunctionalInterface
  interface Sink {
    void accept(long record, Object value, ValueKey key);
  }

  private void scan(Sink sink) {
    String sql = operation.org().statements().records(table).scan(List.of(field), Status.ANY, Narrowing.NONE);
    List<Long> batch;
    long last = 0;
    do {
      batch =
          operation
              .sql()
              .list(
                  sql,
                  row -> {
                    Object value = ColumnReader.read(row, 2, field.storageClass());
                    if (value != null) {
                      sink.accept(row.getLong(1), value, ValueKey.of(field.storageClass(), keys, value));
                    }
                    return row.getLong(1);
                  },
                  last,
                  BATCH_RECORDS);
      last = batch.isEmpty() ? last : batch.getLast();
    } while (batch.size() == BATCH_RECORDS);
  }

  private static void write(SqlConnection filler, UniqueKeys target, Map<Long, ValueKey> batch) {
    target.add(batch);
    filler.commit();
    batch.clear();
  }

  /** {@return those of some digests that are there more than once, in order} */
  private static long[] repeated(long[] digests) {
    Arrays.sort(digests);
    LongStream.Builder repeated = LongStream.builder();
    for (int index = 1; index < digests.length; index++) {
      boolean isSecond = index == 1 || digests[index - 2] != digests[index];
      if (isSecond && digests[index - 1] == digests[index]) {
        repeated.add(digests[index]);
      }
    }
    return repeated.build().toArray();
  }
}
