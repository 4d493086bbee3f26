package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.position.OrderKey;
import dev.fieldstone.engine.internal.position.Positions;
import dev.fieldstone.engine.internal.position.Positions.Positioned;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Walk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Visits records in a view's manual order: those never moved by number, merged with those moved by key. Begins with few
 * records and takes more each time, so that a neighbour nearby is found at a cost that no table size adds to.
 */
public final class Walking {
  private static final int FIRST_RECORDS = 32;
  private static final int MAX_RECORDS = 8_192;
  private static final int GROWTH = 4;

  private final State state;
  private final TableDefinition table;
  private final Walk walk;
  private final Deadline deadline;
  private final Positions positions;
  private final @Nullable Sieve sieve;
  private final List<FieldDefinition> fields;
  private final boolean isForward;
  private final Comparator<OrderKey> order;

  /** Prepares a walk over a table in a view. */
  public Walking(State state, TableDefinition table, long view, Walk walk, Deadline deadline) {
    this.state = state;
    this.table = table;
    this.walk = walk;
    this.deadline = deadline;
    this.positions = new Positions(state, view);
    this.sieve = Sieve.of(state, table, walk.fields());
    this.fields =
        (sieve == null ? walk.fields() : sieve.fields(walk.fields())).stream().map(table.unveiled()::get).toList();
    this.isForward =
        switch (walk.direction()) {
          case FORWARD -> true;
          case BACKWARD -> false;
        };
    this.order = isForward ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  /** Hands the records over until there are no more or the sink has enough. */
  public void run(BatchSink sink) {
    visit(sieve == null ? sink : sieve.before(sink));
  }

  private void visit(BatchSink sink) {
    OrderKey from = begin();
    int records = FIRST_RECORDS;
    boolean wantsMore = true;
    while (wantsMore) {
      deadline.demandUninterruptedTime();
      Step step = step(from, records);
      wantsMore = sink.accept(batch(step.visited())) && !step.isLast();
      from = step.reached();
      records = Math.min(records * GROWTH, MAX_RECORDS);
    }
  }

  /**
   * A record visited.
   *
   * @param number its number
   * @param key where it stands
   * @param stored the values asked for
   */
  private record Visited(long number, OrderKey key, @Nullable Object[] stored) {}

  /**
   * A part of the walk.
   *
   * @param visited the records, in order of the walk
   * @param reached up to where every record was visited
   * @param isLast whether there are no more
   */
  private record Step(List<Visited> visited, OrderKey reached, boolean isLast) {}

  private OrderKey begin() {
    return switch (walk.start()) {
      case Walk.Start.End end -> isForward ? OrderKey.FIRST : OrderKey.LAST;
      case Walk.Start.Beside beside -> positions.keyOf(beside.number());
      case Walk.Start.At at -> new OrderKey(at.high(), at.low());
    };
  }

  private Step step(OrderKey from, int records) {
    List<Positioned> moved = isForward ? positions.after(from, records) : positions.before(from, records);
    List<Visited> byNumber = byNumber(from, records);
    boolean isMovedComplete = moved.size() < records;
    boolean isUnmovedComplete = byNumber.size() < records;
    OrderKey reached = isForward ? OrderKey.LAST : OrderKey.FIRST;
    if (!isMovedComplete) {
      reached = nearer(reached, moved.get(moved.size() - 1).key());
    }
    if (!isUnmovedComplete) {
      reached = nearer(reached, OrderKey.unmoved(byNumber.get(byNumber.size() - 1).number()));
    }
    return new Step(merged(moved, byNumber, reached), reached, isMovedComplete && isUnmovedComplete);
  }

  private List<Visited> merged(List<Positioned> moved, List<Visited> byNumber, OrderKey reached) {
    Map<Long, OrderKey> elsewhere =
        positions.moved(byNumber.stream().mapToLong(Visited::number).toArray());
    List<Visited> visited = new ArrayList<>(movedRecords(moved));
    byNumber.stream().filter(record -> !elsewhere.containsKey(record.number())).forEach(visited::add);
    visited.removeIf(record -> order.compare(record.key(), reached) > 0);
    visited.sort(Comparator.comparing(Visited::key, order));
    return visited;
  }

  private List<Visited> byNumber(OrderKey from, int records) {
    long bound = from.high();
    if (!isForward && from.low() != 0 && bound < Long.MAX_VALUE) {
      bound++;
    }
    String sql = statements().walk(fields, walk.status(), isForward);
    return state.sql().list(sql, row -> visit(row, OrderKey.unmoved(row.getLong(1))), bound, (long) records);
  }

  private List<Visited> movedRecords(List<Positioned> moved) {
    if (moved.isEmpty()) {
      return List.of();
    }
    Map<Long, OrderKey> keys = new HashMap<>();
    moved.forEach(positioned -> keys.put(positioned.number(), positioned.key()));
    long[] numbers = moved.stream().mapToLong(Positioned::number).toArray();
    return state
        .sql()
        .list(
            statements().pick(fields, walk.status(), Narrowing.NONE),
            row -> visit(row, keys.getOrDefault(row.getLong(1), OrderKey.unmoved(row.getLong(1)))),
            (Object) numbers);
  }

  private Visited visit(ResultSet row, OrderKey key) throws SQLException {
    return new Visited(row.getLong(1), key, BatchBuilder.stored(row, fields));
  }

  private ColumnBatch batch(List<Visited> visited) {
    BatchBuilder builder = new BatchBuilder(fields, Math.max(visited.size(), 1), true);
    visited.forEach(
        record -> builder.add(record.number(), record.stored(), record.key().high(), record.key().low()));
    return builder.build();
  }

  private OrderKey nearer(OrderKey one, OrderKey other) {
    return order.compare(one, other) <= 0 ? one : other;
  }

  private RecordStatements statements() {
    return state.org().statements().records(table);
  }
}
