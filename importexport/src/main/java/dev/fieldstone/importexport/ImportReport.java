package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.TableId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every row of a file: {@code readRows = importedRows + updatedRows + unchangedRows + failedRows +
 * blankRows}.
 *
 * @param table the table that was filled
 * @param dryRun whether nothing was written, and the numbers say what would have been
 * @param cancelled whether it was ended before the last row; then rows behind those that were done count nowhere
 * @param readRows rows of the file that were done, the header left out
 * @param importedRows rows that became new records
 * @param updatedRows rows that changed the record they match; 0 without a match
 * @param unchangedRows rows that match a record and change nothing about it; 0 without a match
 * @param failedRows rows that were refused
 * @param blankRows rows without anything in them
 * @param unmappedColumns headers of columns that map to no field, in order
 * @param readonlyColumns headers of columns that map to a field nobody can write, in order
 * @param skippedColumns headers of columns that the options leave out, in order
 * @param createdOptions the labels that became options of selects, by field key, where that was asked for
 * @param createdTargets how many records of other tables were made since rows refer to them, where that was asked for
 * @param failures the rows that were refused, in order, up to 50,000 faults, of a job 1,000;
 *     {@link Progress#refused} is told of all
 */
public record ImportReport(
    TableId table,
    boolean dryRun,
    boolean cancelled,
    long readRows,
    long importedRows,
    long updatedRows,
    long unchangedRows,
    long failedRows,
    long blankRows,
    List<String> unmappedColumns,
    List<String> readonlyColumns,
    List<String> skippedColumns,
    Map<String, List<String>> createdOptions,
    long createdTargets,
    List<FailedRow> failures) {

  /** Copies the collections. */
  public ImportReport {
    unmappedColumns = List.copyOf(unmappedColumns);
    readonlyColumns = List.copyOf(readonlyColumns);
    skippedColumns = List.copyOf(skippedColumns);
    createdOptions = Collections.unmodifiableMap(new LinkedHashMap<>(createdOptions));
    failures = List.copyOf(failures);
  }
}
