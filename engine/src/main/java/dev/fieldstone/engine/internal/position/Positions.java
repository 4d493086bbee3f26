package dev.fieldstone.engine.internal.position;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.PositionStatements;
import dev.fieldstone.engine.internal.sql.Statements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.spi.PositionMarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored positions of one view, read. */
public final class Positions {
  private final State state;
  private final long view;
  private final PositionStatements statements;

  /** Prepares to read the positions of a view. */
  public Positions(State state, long view) {
    this.state = state;
    this.view = view;
    this.statements = state.org().statements().positions();
  }

  /**
   * A record that was moved.
   *
   * @param number the record's number
   * @param key where it stands
   */
  public record Positioned(long number, OrderKey key) {}

  /**
   * A record that was moved, and by which move.
   *
   * @param number the record's number
   * @param key where it stands
   * @param stamp another with each move of the record, the same after respacing; never 0
   */
  record Stamped(long number, OrderKey key, long stamp) {

    Stamped at(OrderKey other) {
      return new Stamped(number, other, stamp);
    }
  }

  /** {@return where a record stands, moved or not} */
  public OrderKey keyOf(long number) {
    byte[] stored = state.sql().first(statements.selectOne(), row -> row.getBytes(1), view, number);
    return stored == null ? OrderKey.unmoved(number) : OrderKey.of(stored);
  }

  /** {@return the keys of those of some records that were moved} */
  public Map<Long, OrderKey> moved(long[] numbers) {
    Map<Long, OrderKey> keys = new HashMap<>();
    if (numbers.length > 0) {
      state
          .sql()
          .list(statements.selectMany(), Positions::read, numbers, view)
          .forEach(positioned -> keys.put(positioned.number(), positioned.key()));
    }
    return keys;
  }

  /** {@return the epoch of the view, one of a table, and the stamps of those of some records that were moved} */
  public PositionMarks marks(TableDefinition table, long[] numbers) {
    Map<Long, Long> stamps = new HashMap<>();
    List<Long> epochs =
        state.find(
            statements.marks(),
            table,
            delta -> !delta.movedIn(view).isEmpty() || delta.concerns(numbers),
            row -> {
              long stamp = row.getLong(3);
              if (!row.wasNull()) {
                stamps.put(row.getLong(2), stamp);
              }
              return row.getLong(1);
            },
            view,
            numbers,
            view);
    return new PositionMarks(epochs.getFirst(), stamps);
  }

  /** {@return the next moved records by number} */
  List<Positioned> byNumber(long afterNumber, long maxRecords) {
    return state.sql().list(statements.selectByRecord(), Positions::read, view, afterNumber, maxRecords);
  }

  /** {@return the next moved records in order} */
  public List<Positioned> after(OrderKey key, long maxRecords) {
    return state.sql().list(statements.selectAfter(), Positions::read, view, key.bytes(), maxRecords);
  }

  /** {@return the previous moved records, the nearest first} */
  public List<Positioned> before(OrderKey key, long maxRecords) {
    return state.sql().list(statements.selectBefore(), Positions::read, view, key.bytes(), maxRecords);
  }

  /** {@return the moved records from one key to another, both included, in order} */
  List<Stamped> between(OrderKey lowest, OrderKey highest) {
    return state
        .sql()
        .list(
            statements.selectBetween(),
            row -> new Stamped(row.getLong(1), OrderKey.of(row.getBytes(2)), row.getLong(3)),
            view,
            lowest.bytes(),
            highest.bytes(),
            (long) Integer.MAX_VALUE);
  }

  /** {@return how many moved records there are from one key to another, both included} */
  long count(OrderKey lowest, OrderKey highest) {
    Long count =
        state.sql().first(statements.countBetween(), row -> row.getLong(1), view, lowest.bytes(), highest.bytes());
    return count == null ? 0 : count;
  }

  /** {@return the key of the next moved record, or null} */
  @Nullable OrderKey nextKey(OrderKey key) {
    List<Positioned> next = after(key, 1);
    return next.isEmpty() ? null : next.get(0).key();
  }

  /** {@return the key of the previous moved record, or null} */
  @Nullable OrderKey previousKey(OrderKey key) {
    List<Positioned> previous = before(key, 1);
    return previous.isEmpty() ? null : previous.get(0).key();
  }

  /** Deletes the manual order of a view that goes. */
  public static void delete(Operation operation, long view) {
    Statements statements = operation.org().statements();
    operation.sql().update(statements.positions().deleteView(), view);
    operation.sql().update(statements.respacings().delete(), view);
  }

  private static Positioned read(ResultSet row) throws SQLException {
    return new Positioned(row.getLong(1), OrderKey.of(row.getBytes(2)));
  }
}
