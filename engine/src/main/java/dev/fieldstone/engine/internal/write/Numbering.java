package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.StateStatements;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives numbers that were never given before, to the writer alone.
 *
 * <p>Record numbers are reserved in the database by the thousand, so that most creations cost no extra statement; what
 * was reserved and not used when the org is closed is skipped.
 */
final class Numbering {
  private static final int RESERVED_RECORDS = 1_000;

  private final StateStatements statements;
  private final Map<Long, Counter> counters = new HashMap<>();
  private final Deque<Reservation> reservations = new ArrayDeque<>();
  private long next;
  private long stored;

  Numbering(StateStatements statements, long next, Map<Long, Long> nextRecords) {
    this.statements = statements;
    this.next = next;
    this.stored = next;
    nextRecords.forEach((table, record) -> counters.put(table, new Counter(record)));
  }

  /** The next record of a table, and up to where the database knows numbers to be taken. */
  private static final class Counter {
    private long next;
    private long reserved;

    Counter(long next) {
      this.next = next;
      this.reserved = next;
    }
  }

  /**
   * A moment between the operations of a group.
   *
   * @param stored the next number as the database will know it
   * @param reservations how many there were
   */
  record Mark(long stored, int reservations) {}

  /**
   * A reservation that may be undone.
   *
   * @param counter the table's
   * @param before what was reserved before
   */
  private record Reservation(Counter counter, long before) {}

  long next() {
    return next++;
  }

  /** Stores the next number with the catalog that used those before it. */
  void store(SqlConnection sql) {
    sql.update(statements.updateState(), String.valueOf(next), StateStatements.NEXT_NUMBER);
    stored = next;
  }

  long peekRecord(long table) {
    return counter(table).next;
  }

  long nextRecords(SqlConnection sql, long table, int count) {
    Counter counter = counter(table);
    long first = counter.next;
    counter.next += count;
    if (counter.next > counter.reserved) {
      reserve(sql, table, counter);
    }
    return first;
  }

  /** {@return what the database knows so far, with what is not committed yet} */
  Mark mark() {
    return new Mark(stored, reservations.size());
  }

  /** Forgets what was stored and reserved since, which was undone; the numbers given meanwhile are skipped. */
  void restore(Mark mark) {
    stored = mark.stored();
    while (reservations.size() > mark.reservations()) {
      Reservation last = reservations.removeLast();
      last.counter().reserved = last.before();
    }
  }

  /** What was reserved is now known to the database. */
  void committed() {
    reservations.clear();
  }

  /**
   * Stores the numbers that an operation gave before it was undone: a host may have seen their ids, which must not name
   * anything else, in this process or a later one.
   */
  void keepGiven(SqlConnection sql) {
    if (next > stored) {
      store(sql);
    }
    counters.forEach(
        (table, counter) -> {
          if (counter.next > counter.reserved) {
            reserve(sql, table, counter);
          }
        });
  }

  private void reserve(SqlConnection sql, long table, Counter counter) {
    reservations.addLast(new Reservation(counter, counter.reserved));
    counter.reserved = counter.next + RESERVED_RECORDS;
    if (sql.update(statements.updateCounter(), counter.reserved, table) == 0) {
      sql.update(statements.insertCounter(), table, counter.reserved);
    }
  }

  private Counter counter(long table) {
    return counters.computeIfAbsent(table, absent -> new Counter(1));
  }
}
