package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
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
 * Streams some fields of a table's records in batches, the first one small, so that who needs few waits little. Records
 * asked for by number, or found by an index, are picked; all others are read on from key to key.
 */
public final class ColumnScan {
  private static final int FIRST_RECORDS = 2_000;
  private static final int MAX_RECORDS = 10_000;

  private final State state;
  private final TableDefinition table;
  private final Scan scan;
  private final @Nullable Sieve sieve;
  private final List<FieldDefinition> fields;
  private final @Nullable StoredPositions positions;
  private final Deadline deadline;

  /** Prepares a scan; a view whose positions are asked for is given by its number. */
  public ColumnScan(State state, TableDefinition table, Scan scan, @Nullable Long view, Deadline deadline) {
    this.state = state;
    this.table = table;
    this.sieve = Sieve.of(state, table, scan.fields());
    this.scan = sieve == null ? scan : behind(sieve, scan);
    this.fields = this.scan.fields().stream().map(table.unveiled()::get).toList();
    this.positions = view == null ? null : new StoredPositions(state, view, scan.afterNumber());
    this.deadline = deadline;
  }

  /** Hands the batches over until there are no more or the sink has enough. */
  public void run(BatchSink sink) {
    read(sieve == null ? sink : sieve.before(sink));
  }

  private static Scan behind(Sieve sieve, Scan scan) {
    return new Scan(
        scan.table(),
        scan.status(),
        sieve.narrowing(scan.narrowing()),
        sieve.fields(scan.fields()),
        scan.positionsIn(),
        scan.afterNumber());
  }

  private void read(BatchSink sink) {
    if (scan.narrowing().isImpossible()) {
      return;
    }
    Narrowing followed = Leads.followed(state, table.unveiled(), scan.narrowing());
    if (Picks.isByNumber(followed)) {
      runPicked(Picks.of(followed, scan.afterNumber()), sink);
    } else {
      runOn(sink);
    }
  }

  private void runOn(BatchSink sink) {
    String sql = statements().scan(fields, scan.status(), scan.narrowing());
    List<Object> narrowingValues = NarrowingValues.of(scan.narrowing(), table.unveiled());
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

  private void runPicked(Picks picks, BatchSink sink) {
    String sql = statements().pick(fields, scan.status(), picks.rest());
    for (long[] part : picks.parts()) {
      List<Object> values = new ArrayList<>();
      values.add(part);
      values.addAll(NarrowingValues.of(picks.rest(), table.unveiled()));
      if (!hand(read(sql, part.length, values), sink)) {
        return;
      }
    }
  }

  private BatchBuilder read(String sql, int records, List<Object> values) {
    deadline.demandUninterruptedTime();
    BatchBuilder batch = new BatchBuilder(fields, records, positions != null);
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
