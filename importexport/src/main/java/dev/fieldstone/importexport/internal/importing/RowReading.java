package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FailedRow.Fault;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.internal.CellFault;
import dev.fieldstone.importexport.internal.CellText;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows into values by field key, and what was refused about values back into what is wrong with a row. */
final class RowReading {
  private static final int MAX_SHOWN_CHARACTERS = 1_000;

  private final ColumnMap columns;
  private final boolean guarded;
  private final boolean isMatching;
  private final boolean clearsBlanks;
  private final ZoneId zone;

  /** Prepares to read rows of a file in a zone. */
  RowReading(ColumnMap columns, ImportOptions options, ZoneId zone) {
    this.columns = columns;
    this.guarded = options.file().guarded();
    this.isMatching = !options.matching().isNone();
    this.clearsBlanks = options.matching().clearsBlanks();
    this.zone = zone;
  }

  /** {@return the columns that it reads} */
  ColumnMap columns() {
    return columns;
  }

  /** {@return what can't be read of a row, which then stands for nothing; null where all can} */
  @Nullable FailedRow unreadable(Row row) {
    if (row.cells().size() != columns.width()) {
      return ragged(row);
    }
    List<Fault> faults = new ArrayList<>();
    for (Mapped column : columns.read()) {
      if (row.cells().get(column.index()) instanceof CellFault fault) {
        Problem problem =
            Problem.of(ErrorCode.VALUE_INVALID, column.field().key(), "The cell holds an error instead of a value")
                .with("field", column.field().key())
                .with("value", fault.text());
        faults.add(new Fault(column.header(), fault.text(), problem));
      }
    }
    return faults.isEmpty() ? null : new FailedRow(row.number(), faults);
  }

  /**
   * Returns the values of a whole row. Where rows make records, an empty cell clears, so that no default fills what was
   * empty when it was exported; only where a value is required it is left out. Where rows change records, it is left
   * out unless it is to clear.
   */
  Map<String, @Nullable Object> values(Row row) {
    Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(columns.mapped().size());
    for (Mapped column : columns.mapped()) {
      Object cell = cell(row, column);
      if (!isEmpty(cell, column)) {
        values.put(column.field().key(), Cells.forField(cell, column.field(), zone));
      } else if (isMatching ? clearsBlanks : !column.field().required()) {
        values.put(column.field().key(), null);
      }
    }
    return values;
  }

  /** {@return the id that a row is matched by; empty where it has none} */
  String identity(Row row) {
    Mapped identity = columns.identity();
    return identity == null ? "" : CellText.of(row.cells().get(identity.index())).strip();
  }

  /** {@return a row whose values were refused} */
  FailedRow refused(Row row, List<Problem> problems) {
    return new FailedRow(row.number(), problems.stream().map(problem -> fault(row, problem)).toList());
  }

  /** {@return a cell without the guard} */
  Object cell(Row row, Mapped column) {
    Object cell = row.cells().get(column.index());
    return guarded && cell instanceof String text ? FormulaGuard.undo(text) : cell;
  }

  /** White space is a value where text is wanted, and nothing elsewhere. */
  static boolean isEmpty(Object cell, Mapped column) {
    if (!(cell instanceof String text)) {
      return false;
    }
    return column.field().type().storageClass() == StorageClass.TEXT ? text.isEmpty() : text.isBlank();
  }

  private FailedRow ragged(Row row) {
    Problem problem =
        Problem.of(ErrorCode.VALUE_INVALID, "", "The row has not as many cells as the header")
            .with("expected", columns.width())
            .with("found", row.cells().size());
    return new FailedRow(row.number(), List.of(new Fault("", "", problem)));
  }

  private Fault fault(Row row, Problem problem) {
    Mapped column = columnOf(problem);
    return column == null
        ? new Fault("", "", problem)
        : new Fault(column.header(), shown(row.cells().get(column.index())), problem);
  }

  private @Nullable Mapped columnOf(Problem problem) {
    return problem.path().equals(BatchWriter.RECORD) ? columns.identity() : columns.columnOf(problem.path());
  }

  private static String shown(Object cell) {
    String text = CellText.of(cell);
    boolean isShort = text.codePointCount(0, text.length()) <= MAX_SHOWN_CHARACTERS;
    return isShort ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS));
  }
}
