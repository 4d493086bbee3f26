package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.StateStatements;
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
  private long next;
  private long stored;
  private long storedByOperation;

  Numbering(StateStatements statements, long next, Map<Long, Long> nextRecords) {
    this.statements = statements;
    this.next = next;
    this.stored = next;
    this.storedByOperation = next;
    nextRecords.forEach((table, record) -> counters.put(table, new Counter(record)));
  }

  /** The next record of a table, and up to where the database knows numbers to be taken. */
  private static final class Counter {
    private long next;
    private long reserved;
    private long reservedByOperation;

    Counter(long next) {
      this.next = next;
      this.reserved = next;
      this.reservedByOperation = next;
    }
  }

  long next() {
    return next++;
  }

  /** Stores the next number with the catalog that used those before it. */
  void store(SqlConnection sql) {
    sql.update(statements.updateState(), String.valueOf(next), OrgState.NEXT_NUMBER);
    storedByOperation = next;
  }

  long peekRecord(long table) {
    return counter(table).next;
  }

  long nextRecords(SqlConnection sql, long table, int count) {
    Counter counter = counter(table);
    long first = counter.next;
    counter.next += count;
    if (counter.next > counter.reservedByOperation) {
      reserve(sql, table, counter);
    }
    return first;
  }

  /** {@return what the operation reserved so far, by table} */
  Map<Long, Long> reservations() {
    Map<Long, Long> reserved = new HashMap<>();
    counters.forEach((table, counter) -> reserved.put(table, counter.reservedByOperation));
    return reserved;
  }

  /** Forgets what was reserved since, which was undone; the numbers given meanwhile are skipped. */
  void restore(Map<Long, Long> reservations) {
    counters.forEach(
        (table, counter) -> counter.reservedByOperation = reservations.getOrDefault(table, counter.reserved));
  }

  /** What the operation reserved is now known to the database. */
  void committed() {
    stored = storedByOperation;
    counters.values().forEach(counter -> counter.reserved = counter.reservedByOperation);
  }

  /** What the operation reserved is not known to the database; the numbers it gave are skipped. */
  void rolledBack() {
    storedByOperation = stored;
    counters.values().forEach(counter -> counter.reservedByOperation = counter.reserved);
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
    counter.reservedByOperation = counter.next + RESERVED_RECORDS;
    if (sql.update(statements.updateCounter(), counter.reservedByOperation, table) == 0) {
      sql.update(statements.insertCounter(), table, counter.reservedByOperation);
    }
  }

  private Counter counter(long table) {
    return counters.computeIfAbsent(table, absent -> new Counter(1));
  }
}
