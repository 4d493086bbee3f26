package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The account of every row of an import. */
final class Tally {
  private final List<FailedRow> failures = new ArrayList<>();
  private long imported;
  private long blank;

  void countImported() {
    imported++;
  }

  void countBlank() {
    blank++;
  }

  void countFailed(FailedRow failure) {
    failures.add(failure);
  }

  /** {@return how many rows became records so far} */
  long imported() {
    return imported;
  }

  /** {@return how many rows are accounted for so far} */
  long done() {
    return imported + blank + failures.size();
  }

  /** {@return the account as a report} */
  ImportReport report(TableId table, boolean dryRun, ColumnMap columns) {
    List<FailedRow> inOrder = failures.stream().sorted(Comparator.comparingLong(FailedRow::row)).toList();
    return new ImportReport(
        table,
        dryRun,
        done(),
        imported,
        0,
        0,
        inOrder.size(),
        blank,
        columns.unmapped(),
        columns.readonly(),
        columns.skipped(),
        inOrder);
  }
}
