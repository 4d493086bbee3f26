package dev.fieldstone.importexport;

import dev.fieldstone.engine.view.InactiveClause;
import java.util.List;

/**
 * What was written.
 *
 * @param mode how values were written
 * @param columns the header row
 * @param rows how many records, one a row
 * @param bytes the size of the file
 * @param leftOut the clauses of the view that slept
 */
public record ExportReport(
    ExportMode mode, List<String> columns, long rows, long bytes, List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public ExportReport {
    columns = List.copyOf(columns);
    leftOut = List.copyOf(leftOut);
  }
}
