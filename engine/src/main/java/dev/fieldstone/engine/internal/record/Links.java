package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The links of one reference field to one target table, active or dormant: which record refers to which. */
final class Links {
  private final State state;
  private final LinkStatements statements;

  Links(State state, long field, long target) {
    this.state = state;
    this.statements = state.org().statements().links(field, target);
  }

  /** Adds the links of new records, those without a target left out. */
  void add(List<StoredRecord> records, Function<StoredRecord, @Nullable Long> target) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (StoredRecord record : records) {
      Long number = target.apply(record);
      if (number != null) {
        rows.add(new Object[] {number, record.number()});
      }
    }
    state.sql().batch(statements.insert(), rows);
  }

  /** Replaces the link of one record. */
  void replace(long record, @Nullable Long after) {
    state.sql().update(statements.delete(), record);
    if (after != null) {
      state.sql().update(statements.insert(), after, record);
    }
  }

  /** {@return the numbers of the records that refer to any of some targets} */
  List<Long> referring(Collection<Long> targets) {
    List<Long> referring = new ArrayList<>();
    for (long[] part : NumberParts.of(targets)) {
      referring.addAll(state.sql().list(statements.selectReferring(), row -> row.getLong(2), (Object) part));
    }
    return referring;
  }

  /** Removes the links to some targets. */
  void removeTargets(Collection<Long> targets) {
    NumberParts.of(targets).forEach(part -> state.sql().update(statements.deleteTargets(), (Object) part));
  }

  /** Removes the links of some records. */
  void removeRecords(Collection<Long> records) {
    NumberParts.of(records).forEach(part -> state.sql().update(statements.deleteRecords(), (Object) part));
  }
}
