package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.RecordIn;
import dev.fieldstone.engine.internal.position.StoredPositions;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.NarrowingValues;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams some fields of a table's records in batches, the first one small, so that who needs few waits little. Records
 * asked for by number are picked; all others are read on from key to key.
 */
public final class ColumnScan {
  private static final int FIRST_RECORDS = 1_000;
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
    boolean isImpossible = scan.narrowing().conditions().stream().anyMatch(NarrowingValues::isImpossible);
    boolean isByNumber = scan.narrowing().conditions().stream().anyMatch(RecordIn.class::isInstance);
    if (isByNumber && !isImpossible) {
      runPicked(sink);
    } else if (!isImpossible) {
      runOn(sink);
    }
  }

  /** {@return how many records there are by status and narrowing, counted by the database where it can tell} */
  public static long count(State state, TableDefinition table, Status status, Narrowing asked) {
    Sieve sieve = Sieve.of(state, table, Set.of());
    if (sieve != null && !sieve.isNarrowing()) {
      return new SeenCounts(state, table, status, asked).count();
    }
    Narrowing narrowing = sieve == null ? asked : sieve.narrowing(asked);
    if (narrowing.conditions().stream().anyMatch(NarrowingValues::isImpossible)) {
      return 0;
    }
    String sql = state.org().statements().records(table).count(status, narrowing);
    Long count =
        state.sql().first(sql, row -> row.getLong(1), NarrowingValues.of(narrowing, table.unveiled()).toArray());
    return count == null ? 0 : count;
  }

  /** {@return the same for each value of a field, as columns have it; {@code null} for empty} */
  public static Map<@Nullable Object, Long> countByValue(
      State state, TableDefinition table, Status status, Narrowing asked, FieldDefinition field) {
    Sieve sieve = Sieve.of(state, table, Set.of(field.field().id()));
    if (sieve != null && !sieve.isNarrowing()) {
      return new SeenCounts(state, table, status, asked).byValue(field);
    }
    Narrowing narrowing = sieve == null ? asked : sieve.narrowing(asked);
    Map<@Nullable Object, Long> counts = new HashMap<>();
    if (narrowing.conditions().stream().noneMatch(NarrowingValues::isImpossible)) {
      String sql = state.org().statements().records(table).countByValue(field, status, narrowing);
      state
          .sql()
          .list(
              sql,
              row -> {
                Object stored = ColumnReader.read(row, 1, field.storageClass());
                return counts.merge(columnValue(field, stored), row.getLong(2), Long::sum);
              },
              NarrowingValues.of(narrowing, table.unveiled()).toArray());
    }
    return counts;
  }

  /** A checkbox is never empty; a removed option is. */
  private static @Nullable Object columnValue(FieldDefinition field, @Nullable Object stored) {
    if (field.storageClass() == StorageClass.BOOLEAN) {
      return Boolean.TRUE.equals(stored);
    }
    if (StoredValues.isEmpty(field, stored)) {
      return null;
    }
    return stored instanceof LocalDate day ? (Object) day.toEpochDay() : stored;
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

  private void runPicked(BatchSink sink) {
    List<Narrowing.Exact> others =
        scan.narrowing().conditions().stream().filter(exact -> !(exact instanceof RecordIn)).toList();
    Narrowing rest = new Narrowing(others);
    String sql = statements().pick(fields, scan.status(), rest);
    long[] numbers = picked();
    boolean wantsMore = true;
    for (int begin = 0; begin < numbers.length && wantsMore; begin += MAX_RECORDS) {
      long[] part = Arrays.copyOfRange(numbers, begin, Math.min(begin + MAX_RECORDS, numbers.length));
      List<Object> values = new ArrayList<>();
      values.add(part);
      values.addAll(NarrowingValues.of(rest, table.unveiled()));
      wantsMore = hand(read(sql, part.length, values), sink);
    }
  }

  /** The numbers that every condition by record names, in order. */
  private long[] picked() {
    List<Set<Long>> named = new ArrayList<>();
    for (Narrowing.Exact exact : scan.narrowing().conditions()) {
      if (exact instanceof RecordIn recordIn) {
        named.add(new HashSet<>(recordIn.numbers()));
      }
    }
    return named.get(0).stream()
        .filter(number -> number > scan.afterNumber() && named.stream().allMatch(set -> set.contains(number)))
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
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
