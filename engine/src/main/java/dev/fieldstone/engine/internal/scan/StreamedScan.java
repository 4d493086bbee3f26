package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.position.StoredPositions;
import dev.fieldstone.engine.internal.sql.NarrowingValues;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams the records of a scan from the database in batches, the first one small, so that who needs few waits little.
 */
final class StreamedScan {
  private static final int FIRST_RECORDS = 2_000;
  private static final int MAX_RECORDS = 10_000;

  private final State state;
  private final TableDefinition table;
  private final Scan scan;
  private final List<FieldDefinition> fields;
  private final @Nullable StoredPositions positions;
  private final Deadline deadline;

  /** Prepares a scan of a whole table; a view whose positions are asked for is given by its number. */
  StreamedScan(State state, TableDefinition table, Scan scan, @Nullable Long view, Deadline deadline) {
    this.state = state;
    this.table = table;
    this.scan = scan;
    this.fields = scan.fields().stream().map(table::get).toList();
    this.positions = view == null ? null : new StoredPositions(state, view, scan.afterNumber());
    this.deadline = deadline;
  }

  /** Reads on from key to key. */
  void run(BatchSink sink) {
    String sql = statements().scan(fields, scan.status(), scan.narrowing());
    List<Object> narrowingValues = NarrowingValues.of(scan.narrowing(), table);
    long last = scan.afterNumber();
    int records = FIRST_RECORDS;
    boolean wantsMore = true;
    while (wantsMore) {
      List<Object> values = new ArrayList<>();
      values.add(last);
      values.addAll(narrowingValues);
      values.add((long) records);
      BatchBuilder batch = read(sql, records, values);
      last = batch.size() > 0 ? batch.number(batch.size() - 1) : last;
      wantsMore = hand(batch, sink) && batch.size() == records;
      records = MAX_RECORDS;
    }
  }

  /** Reads records one by one. */
  void runPicked(Picks picks, BatchSink sink) {
    String sql = statements().pick(fields, scan.status(), picks.rest());
    for (long[] part : picks.parts()) {
      List<Object> values = new ArrayList<>();
      values.add(part);
      values.addAll(NarrowingValues.of(picks.rest(), table));
      if (!hand(read(sql, part.length, values), sink)) {
        return;
      }
    }
  }

  private BatchBuilder read(String sql, int records, List<Object> values) {
    deadline.demandUninterruptedTime();
    return new BatchBuilder(fields, records, positions != null).addAll(state.sql(), sql, values.toArray());
  }

  private boolean hand(BatchBuilder batch, BatchSink sink) {
    if (batch.size() == 0) {
      return true;
    }
    place(batch);
    return sink.accept(batch.build());
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

  private RecordStatements statements() {
    return state.org().statements().records(table);
  }
}
