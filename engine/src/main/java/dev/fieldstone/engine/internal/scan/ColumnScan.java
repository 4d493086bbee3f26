package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.position.StoredPositions;
import dev.fieldstone.engine.internal.sql.ScanValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams some fields of a table's records in batches, the first one small, so that who needs few waits little. */
public final class ColumnScan {
  private static final int FIRST_RECORDS = 1_000;
  private static final int MAX_RECORDS = 10_000;

  private final State state;
  private final Scan scan;
  private final List<FieldDefinition> fields;
  private final String sql;
  private final List<Object> narrowingValues;
  private final @Nullable StoredPositions positions;
  private final long deadlineNanos;

  /** Prepares a scan; a view whose positions are asked for is given by its number. */
  public ColumnScan(State state, TableDefinition table, Scan scan, @Nullable Long view) {
    this.state = state;
    this.scan = scan;
    this.fields = scan.fields().stream().map(table::get).toList();
    this.sql = state.org().statements().records(table).scan(fields, scan.status(), scan.narrowing());
    this.narrowingValues = ScanValues.of(scan.narrowing());
    this.positions = view == null ? null : new StoredPositions(state, view, scan.afterNumber());
    this.deadlineNanos = System.nanoTime() + state.org().limits().readTimeout().toNanos();
  }

  /** Hands the batches over until there are no more or the sink has enough. */
  public void run(BatchSink sink) {
    if (isImpossible(scan.narrowing())) {
      return;
    }
    long last = scan.afterNumber();
    int records = FIRST_RECORDS;
    boolean wantsMore = true;
    while (wantsMore) {
      demandTime();
      BatchBuilder batch = read(last, records);
      if (batch.size() > 0) {
        last = batch.number(batch.size() - 1);
        place(batch);
        wantsMore = sink.accept(batch.build());
      }
      wantsMore &= batch.size() == records;
      records = MAX_RECORDS;
    }
  }

  private BatchBuilder read(long after, int records) {
    BatchBuilder batch = new BatchBuilder(fields, records, positions != null);
    List<Object> values = new ArrayList<>();
    values.add(after);
    values.addAll(narrowingValues);
    values.add((long) records);
    return state
        .sql()
        .read(
            sql,
            result -> {
              while (result.next()) {
                batch.add(result);
              }
              return batch;
            },
            values.toArray());
  }

  private void place(BatchBuilder batch) {
    if (positions != null) {
      int index = 0;
      for (StoredPositions.Stored stored : positions.of(batch.numbers())) {
        while (index < batch.size() && batch.number(index) < stored.number()) {
          index++;
        }
        if (index < batch.size() && batch.number(index) == stored.number()) {
          batch.place(index, stored.high(), stored.low());
        }
      }
    }
  }

  private static boolean isImpossible(Narrowing narrowing) {
    return narrowing.conditions().stream().anyMatch(ScanValues::isEmpty);
  }

  private void demandTime() {
    if (System.nanoTime() - deadlineNanos > 0) {
      Duration timeout = state.org().limits().readTimeout();
      throw new FieldstoneException(ErrorCode.QUERY_TIMEOUT, "The read took too long")
          .with("readTimeout", timeout.toString());
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted");
    }
  }
}
