package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The links of one reference field to one target table, active or dormant: which record refers to which. */
public final class Links {
  private final State state;
  private final LinkStatements statements;

  /**
   * That a record refers to another.
   *
   * @param target the number of the one referred to
   * @param record the number of the one that refers
   */
  record Link(long target, long record) {}

  /** Prepares to read or change the links of a field's class. */
  public Links(State state, long field, ClassKey key) {
    this.state = state;
    this.statements = state.org().statements().links(field, key);
  }

  /** Adds the links of new records. */
  void add(List<StoredRecord> records, Function<StoredRecord, List<Long>> targets) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (StoredRecord record : records) {
      for (Long target : targets.apply(record)) {
        rows.add(new Object[] {target, record.number()});
      }
    }
    state.sql().batch(statements.insert(), rows);
  }

  /** Adds the links of records that have none, by record. */
  public void add(Map<Long, List<Long>> targets) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    targets.forEach((record, numbers) -> numbers.forEach(target -> rows.add(new Object[] {target, record})));
    state.sql().batch(statements.insert(), rows);
  }

  /** Replaces the links of some records. */
  void replace(List<StoredRecord> records, Function<StoredRecord, List<Long>> targets) {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    records.forEach(record -> rows.add(new Object[] {record.number()}));
    state.sql().batch(statements.delete(), rows);
    add(records, targets);
  }

  /** Gives copies the links of their records; each row has the copy's number, then the record's. */
  void copy(List<@Nullable Object[]> rows) {
    state.sql().batch(statements.copy(), rows);
  }

  /** {@return the links to any of some targets} */
  List<Link> referring(Collection<Long> targets) {
    List<Link> referring = new ArrayList<>();
    for (long[] part : NumberParts.of(targets)) {
      referring.addAll(
          state
              .sql()
              .list(
                  statements.selectReferring(), row -> new Link(row.getLong(1), row.getLong(2)), (Object) part));
    }
    return referring;
  }

  /** Removes the links to some targets. */
  void removeTargets(Collection<Long> targets) {
    state.sql().batch(statements.deleteTargets(), NumberParts.changing(targets));
  }

  /** Removes the links of some records. */
  public void removeRecords(Collection<Long> records) {
    state.sql().batch(statements.deleteRecords(), NumberParts.changing(records));
  }
}
