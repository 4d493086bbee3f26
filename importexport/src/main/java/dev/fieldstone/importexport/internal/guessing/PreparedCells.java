package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ValueTrial;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.internal.FormulaGuard;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a file as a preview reads them, ready for a lenient write: days and times are read here, each column by
 * its own format. Typed cells, and what can't be read, stay as they are: the import takes or refuses them.
 */
final class PreparedCells {
  private final boolean guarded;
  private final List<Column> columns = new ArrayList<>();

  PreparedCells(FilePreview preview, Limits limits, ZoneId zone) {
    this.guarded = preview.file().guarded();
    Trials trials = Trials.of(limits, preview.locale(), zone);
    for (ColumnPreview column : preview.columns()) {
      columns.add(new Column(column.type(), trials.dated(column.dateFormat())));
    }
  }

  /** A column with the type of its field, and how its days and times are read. */
  private record Column(FieldType type, ValueTrial trial) {}

  /** {@return the cells of a row, those behind the last column as they are} */
  List<Object> of(List<?> cells) {
    List<Object> prepared = new ArrayList<>(cells.size());
    for (int index = 0; index < cells.size(); index++) {
      Object cell = cells.get(index);
      prepared.add(index < columns.size() ? prepared(cell, columns.get(index)) : cell);
    }
    return prepared;
  }

  private Object prepared(Object cell, Column column) {
    return switch (cell) {
      case String text -> read(guarded ? FormulaGuard.undo(text) : text, column);
      default -> cell;
    };
  }

  private static Object read(String text, Column column) {
    if (!(column.type() instanceof FieldType.Date) && !(column.type() instanceof FieldType.DateTime)) {
      return text;
    }
    Object value = column.trial().value((FieldType.Stored) column.type(), text);
    return value == null ? text : value;
  }
}
