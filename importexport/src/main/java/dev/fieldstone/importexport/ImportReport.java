package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.TableId;
import java.util.List;

/**
 * What became of every row of a file: {@code readRows = importedRows + updatedRows + unchangedRows + failedRows +
 * blankRows}.
 *
 * @param table the table that was filled
 * @param dryRun whether nothing was written, and the numbers say what would have been
 * @param readRows rows of the file, the header left out
 * @param importedRows rows that became new records
 * @param updatedRows rows that changed the record they match; 0 without a match
 * @param unchangedRows rows that match a record and change nothing about it; 0 without a match
 * @param failedRows rows that were refused
 * @param blankRows rows without anything in them
 * @param unmappedColumns headers of columns that map to no field, in order
 * @param readonlyColumns headers of columns that map to a field nobody can write, in order
 * @param skippedColumns headers of columns that the options leave out, in order
 * @param failures every row that was refused, in order
 */
public record ImportReport(
    TableId table,
    boolean dryRun,
    long readRows,
    long importedRows,
    long updatedRows,
    long unchangedRows,
    long failedRows,
    long blankRows,
    List<String> unmappedColumns,
    List<String> readonlyColumns,
    List<String> skippedColumns,
    List<FailedRow> failures) {

  /** Copies the lists. */
  public ImportReport {
    unmappedColumns = List.copyOf(unmappedColumns);
    readonlyColumns = List.copyOf(readonlyColumns);
    skippedColumns = List.copyOf(skippedColumns);
    failures = List.copyOf(failures);
  }
}
