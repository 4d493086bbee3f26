package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FailedRow.Fault;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns rows into values by field key, and what was refused about values back into what is wrong with a row. */
final class RowReading {
  private final ColumnMap columns;
  private final boolean guarded;

  RowReading(ColumnMap columns, boolean guarded) {
    this.columns = columns;
    this.guarded = guarded;
  }

  /** {@return whether the row has as many cells as the header} */
  boolean isWhole(Row row) {
    return row.cells().size() == columns.width();
  }

  /** {@return what is wrong with a row that has not as many cells as the header} */
  FailedRow ragged(Row row) {
    Problem problem =
        Problem.of(ErrorCode.VALUE_INVALID, "", "The row has not as many cells as the header")
            .with("expected", columns.width())
            .with("found", row.cells().size());
    return new FailedRow(row.number(), List.of(new Fault("", "", problem)));
  }

  /**
   * Returns the values of a whole row. An empty cell clears, so that no default fills what was empty when it was
   * exported; only where a value is required it is left out.
   */
  Map<String, Object> values(Row row) {
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(columns.mapped().size());
    for (Mapped column : columns.mapped()) {
      Object cell = row.cells().get(column.index());
      if (!column.field().required() || !isEmpty(cell, column)) {
        values.put(column.field().key(), guarded && cell instanceof String text ? FormulaGuard.undo(text) : cell);
      }
    }
    return values;
  }

  /** {@return a row whose values were refused} */
  FailedRow refused(Row row, List<Problem> problems) {
    return new FailedRow(row.number(), problems.stream().map(problem -> fault(row, problem)).toList());
  }

  /** White space is a value where text is wanted, and nothing elsewhere. */
  private static boolean isEmpty(Object cell, Mapped column) {
    if (!(cell instanceof String text)) {
      return false;
    }
    return column.field().type().storageClass() == StorageClass.TEXT ? text.isEmpty() : text.isBlank();
  }

  private Fault fault(Row row, Problem problem) {
    Mapped column = columns.columnOf(problem.path());
    return column == null
        ? new Fault("", "", problem)
        : new Fault(column.header(), row.cells().get(column.index()).toString(), problem);
  }
}
