package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.Renderer;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.Statements;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checks share: the state that they read, what of it can be read, and what they found so far. */
final class Inspection {
  static final long SHOWN_RECORDS = 10;

  private final State state;
  private final Ground ground = new Ground();
  private final List<Finding> findings = new ArrayList<>();

  Inspection(State state) {
    this.state = state;
  }

  State state() {
    return state;
  }

  Catalog catalog() {
    return state.catalog();
  }

  SqlConnection sql() {
    return state.sql();
  }

  Statements statements() {
    return state.org().statements();
  }

  Renderer renderer() {
    return statements().renderer();
  }

  Ground ground() {
    return ground;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  /** {@return the only row of a query that counts} */
  long[] counts(String sql, int columns, @Nullable Object... values) {
    return sql()
        .read(
            sql,
            row -> {
              long[] counts = new long[columns];
              if (row.next()) {
                for (int column = 0; column < columns; column++) {
                  counts[column] = row.getLong(column + 1);
                }
              }
              return counts;
            },
            values);
  }

  /** {@return the first records that a query names, whose last value is how many at most} */
  List<RecordId> firstRecords(TableDefinition table, String sql, @Nullable Object... values) {
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = SHOWN_RECORDS;
    return sql().list(sql, row -> table.id(row.getLong(1)), all);
  }

  /** {@return a finding at a table} */
  static Finding at(TableDefinition table, FindingKind kind) {
    return Finding.of(kind).with("table", table.table().key());
  }

  /** {@return a finding at a field} */
  static Finding at(TableDefinition table, FieldState field, FindingKind kind) {
    return at(table, kind).with("field", field.key());
  }
}
