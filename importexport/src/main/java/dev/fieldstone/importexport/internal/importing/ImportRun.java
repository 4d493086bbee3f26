package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.util.List;
import java.util.Map;
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
  private static final int MAX_KEPT_FAILURES = 1_000;
  private static final WriteCall BATCH = WriteCall.of("import");

  /** Imports, or does as if. */
  ImportReport run(Session session) {
    return options.dryRun()
        ? Rehearsal.of(session, ImportReport.class, bound -> write(bound, scope(bound), Integer.MAX_VALUE))
        : write(session, scope(session), Integer.MAX_VALUE);
  }

  /** Imports as a job that is kept in the org, from where it was left. */
  ImportReport resume(Session session, ImportLedger ledger) {
    ledger.begin(EngineAccess.of(session).fingerprint(request()), table.id(), survey.rowCount());
    return write(session, ledger, MAX_KEPT_FAILURES);
  }

  private ImportReport write(Session session, BatchScope scope, int maxKeptFailures) {
    Map<String, List<String>> createdOptions = survey.makeOptions(session, table);
    Tally tally = new Tally(options.progress(), maxKeptFailures);
    BatchWriter writer = new BatchWriter(table, reading.columns(), options);
    BatchImport batches = new BatchImport(scope, writer, reading, tally, maxBatchRows());
    try (RowSource rows = file.open()) {
      rows.next();
      OptionalLong total = OptionalLong.of(survey.rowCount());
      ProgressMeter meter = new ProgressMeter(options.progress(), Phase.IMPORTING, total);
      batches.writeAll(rows, meter, options.cancellation());
    } catch (FieldstoneException failure) {
      throw failure.with("importedRows", options.dryRun() ? 0 : tally.of(Effect.CREATED));
    }
    return tally.report(
        table.id(), options.dryRun(), reading.columns(), createdOptions, writer.createdTargets());
  }

  /** What is matched by other than unique values costs a pass over the table for each batch. */
  private int maxBatchRows() {
    List<Field> matched = reading.columns().fields(options.matching().fields());
    boolean isByKey = matched.isEmpty() || (matched.size() == 1 && matched.getFirst().unique());
    return isByKey ? Math.min(MAX_BATCH_ROWS, limits.maxBulkOperations()) : limits.maxBulkOperations();
  }


  /** Where there is a key, each batch is a write of its own under it. */
  private BatchScope scope(Session session) {
    EngineAccess engine = EngineAccess.of(session);
    String key = options.idempotencyKey();
    if (key == null || options.dryRun()) {
      return (index, batch) -> engine.write(BATCH, AnswerForm.ofPlain(), batch);
    }
    WriteCall request = request();
    return (index, batch) ->
        EngineAccess.of(engine.once(key, index, request)).write(BATCH, AnswerForm.ofPlain(), batch);
  }

  /** Whatever decides what is written, and in which batches. */
  private WriteCall request() {
    return WriteCall.of(
        "import",
        table,
        survey.content(),
        options.columns().byHeader(),
        options.cells(),
        options.matching(),
        options.linking(),
        options.file().guarded(),
        maxBatchRows());
  }
}
