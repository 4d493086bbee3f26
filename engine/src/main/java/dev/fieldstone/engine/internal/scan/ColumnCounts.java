package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.sql.ColumnReader;
import dev.fieldstone.engine.internal.sql.NarrowingValues;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of a table that a session sees by status and narrowing: in columns where these are kept in memory;
 * otherwise the database counts, where it can tell.
 *
 * @param state the state to read
 * @param table the table, as the session sees it
 * @param status which records by status
 * @param narrowing what must hold
 * @param deadline until when
 */
public record ColumnCounts(
    State state, TableDefinition table, Status status, Narrowing narrowing, Deadline deadline) {

  /** {@return how many records there are} */
  public long count() {
    Sieve sieve = Sieve.of(state, table, Set.of());
    if (isCountedHere(sieve)) {
      return new SeenCounts(state, table, status, narrowing, deadline).count();
    }
    RecordStatements statements = state.org().statements().records(table);
    return run(
            sieve,
            rest -> statements.count(status, rest),
            rest -> statements.countPicked(status, rest),
            row -> row.getLong(1))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** {@return how many there are for each value of a field, as columns have it; {@code null} for empty} */
  public Map<@Nullable Object, Long> byValue(FieldDefinition field) {
    Sieve sieve = Sieve.of(state, table, Set.of(field.field().id()));
    if (isCountedHere(sieve)) {
      return new SeenCounts(state, table, status, narrowing, deadline).byValue(field);
    }
    RecordStatements statements = state.org().statements().records(table);
    Map<@Nullable Object, Long> counts = new HashMap<>();
    run(
        sieve,
        rest -> statements.countByValue(field, status, rest),
        rest -> statements.countPickedByValue(field, status, rest),
        row -> counts.merge(columnValue(field, row), row.getLong(2), Long::sum));
    return counts;
  }

  private boolean isCountedHere(@Nullable Sieve sieve) {
    return ColumnScan.keepsColumns(state) || (sieve != null && !sieve.isNarrowing());
  }

  /** What a statement over all records says, or one over those that the narrowing names. */
  private List<Long> run(@Nullable Sieve sieve, Rendering all, Rendering picked, RowReader<Long> reader) {
    Narrowing asked = sieve == null ? narrowing : sieve.narrowing(narrowing);
    if (asked.isImpossible()) {
      return List.of();
    }
    Narrowing followed = Leads.followed(state, table.unveiled(), asked);
    if (!Picks.isByNumber(followed)) {
      return state.sql().list(all.of(followed), reader, NarrowingValues.of(followed, table.unveiled()).toArray());
    }
    Picks picks = Picks.of(followed, 0);
    List<Long> rows = new ArrayList<>();
    for (long[] part : picks.parts()) {
      List<Object> values = new ArrayList<>();
      values.add(part);
      values.addAll(NarrowingValues.of(picks.rest(), table.unveiled()));
      rows.addAll(state.sql().list(picked.of(picks.rest()), reader, values.toArray()));
    }
    return rows;
  }

  /** Renders a statement with a narrowing. */
  @FunctionalInterface
  private interface Rendering {
    String of(Narrowing narrowing);
  }

  /** A checkbox is never empty; a removed option is. */
  private static @Nullable Object columnValue(FieldDefinition field, ResultSet row) throws SQLException {
    Object stored = ColumnReader.read(row, 1, field.storageClass());
    if (field.storageClass() == StorageClass.BOOLEAN) {
      return Boolean.TRUE.equals(stored);
    }
    if (StoredValues.isEmpty(field, stored)) {
      return null;
    }
    return stored instanceof LocalDate day ? (Object) day.toEpochDay() : stored;
  }
}
