package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.Serial;
import java.util.OptionalLong;

/**
 * An import that is known to be possible.
 *
 * @param table the table to fill
 * @param file what to fill it with
 * @param columns what becomes of each column
 * @param options how the file is read
 * @param limits the workspace's limits
 * @param rowCount how many rows there are, the header left out
 * @param content a digest of all rows; empty where nobody asked for it
 */
record ImportRun(
    Table table, RowFile file, ColumnMap columns, ImportOptions options, Limits limits, long rowCount, String content) {
  private static final int MAX_BATCH_ROWS = 1_000;

  /** Imports, or does as if. */
  ImportReport run(Session session) {
    return options.dryRun() ? rehearse(session) : write(session);
  }

  private ImportReport write(Session session) {
    Tally tally = new Tally();
    Reading reading = Reading.lenient(options.locale());
    RowReading rowReading = new RowReading(columns, options.guarded());
    int maxBatchRows = Math.min(MAX_BATCH_ROWS, limits.maxBulkOperations());
    BatchTarget target = target(session, maxBatchRows);
    BatchImport batches = new BatchImport(target, reading, rowReading, tally, maxBatchRows);
    try (RowSource rows = file.open()) {
      rows.next();
      batches.writeAll(rows, new ProgressMeter(options.progress(), Phase.IMPORTING, OptionalLong.of(rowCount)));
    } catch (FieldstoneException failure) {
      throw failure.with("importedRows", options.dryRun() ? 0 : tally.imported());
    }
    return tally.report(table.id(), options.dryRun(), columns);
  }

  /** Where there is a key, each batch is a write of its own under it. */
  private BatchTarget target(Session session, int maxBatchRows) {
    String key = options.idempotencyKey();
    if (key == null || options.dryRun()) {
      TableRecords records = session.records(table);
      return index -> records;
    }
    WriteCall request =
        WriteCall.of(
            "import", table, content, options.mapping(), options.locale(), options.guarded(), maxBatchRows);
    EngineAccess engine = EngineAccess.of(session);
    return index -> engine.once(key, index, request).records(table);
  }

  /** Writes everything and undoes it: so rows are judged by the same rules, those of earlier batches among them. */
  private ImportReport rehearse(Session session) {
    try {
      return session.write(
          bound -> {
            throw new Rehearsed(write(bound));
          });
    } catch (Rehearsed rehearsed) {
      return rehearsed.report;
    }
  }

  /** Ends a rehearsal, and takes everything it wrote back. */
  private static final class Rehearsed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient ImportReport report;

    Rehearsed(ImportReport report) {
      super("The dry run is over", null, false, false);
      this.report = report;
    }
  }
}
