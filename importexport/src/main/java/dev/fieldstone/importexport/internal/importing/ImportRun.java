package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * An import that is known to be possible.
 *
 * @param table the table to fill
 * @param file what to fill it with
 * @param reading how its rows are read
 * @param survey what the first reading found
 * @param options how the file is imported
 * @param limits the workspace's limits
 */
record ImportRun(
    Table table, RowFile file, RowReading reading, Survey survey, ImportOptions options, Limits limits) {
  private static final int MAX_BATCH_ROWS = 1_000;
  private static final int MAX_FAULTS = 50_000;
  private static final int MAX_JOB_FAULTS = 1_000;
  private static final WriteCall BATCH = WriteCall.of("import");

  /** Imports, or does as if. */
  ImportReport run(Session session) {
    return options.dryRun()
        ? Rehearsal.of(session, ImportReport.class, bound -> write(scope(bound), MAX_FAULTS))
        : write(scope(session), MAX_FAULTS);
  }

  /** Imports as a job that is kept in the org, from where it was left. */
  ImportReport resume(Session session, ImportLedger ledger) {
    ledger.begin(EngineAccess.of(session).fingerprint(request(session)), table.id(), survey.rowCount());
    return write(ledger, MAX_JOB_FAULTS);
  }

  private ImportReport write(BatchScope scope, int maxFaults) {
    Tally tally = new Tally(options.progress(), maxFaults);
    BatchWriter writer = new BatchWriter(table, reading.columns(), survey, options);
    BatchImport batches = new BatchImport(scope, writer, reading, tally, maxBatchRows());
    try (RowSource rows = file.open()) {
      survey.demandSameHeader(rows.next());
      OptionalLong total = OptionalLong.of(survey.rowCount());
      ProgressMeter meter = new ProgressMeter(options.progress(), Phase.IMPORTING, total);
      batches.writeAll(rows, survey.rowCount(), meter, options.cancellation());
    } catch (FieldstoneException failure) {
      throw failure.with("importedRows", options.dryRun() ? 0 : tally.of(Effect.CREATED));
    }
    return tally.report(table.id(), options.dryRun(), reading.columns());
  }

  /** What is matched by other than unique values costs a pass over the table for each batch. */
  private int maxBatchRows() {
    List<Field> matched = reading.columns().fields(options.matching().fields());
    boolean isByKey = matched.isEmpty() || (matched.size() == 1 && matched.getFirst().unique());
    return isByKey ? Math.min(MAX_BATCH_ROWS, limits.maxBulkOperations()) : limits.maxBulkOperations();
  }

  /** Where there is a key, which is checked first, each batch is a write of its own under it. */
  private BatchScope scope(Session session) {
    EngineAccess engine = EngineAccess.of(session);
    String key = options.idempotencyKey();
    if (key == null || options.dryRun()) {
      return (index, batch) -> engine.write(BATCH, BatchResult.FORM, batch);
    }
    WriteCall request = request(session);
    engine.once(key, 0, request);
    return (index, batch) ->
        EngineAccess.of(engine.once(key, index, request)).write(BATCH, BatchResult.FORM, batch);
  }

  /** Whatever decides what is written, and in which batches. */
  private WriteCall request(Session session) {
    return WriteCall.of(
        "import",
        table,
        survey.content(),
        reading.columns().places(),
        options.cells().reading(),
        session.zone().getId(),
        options.matching(),
        options.linking(),
        options.file().guarded(),
        maxBatchRows());
  }
}
