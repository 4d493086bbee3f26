package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.ImportSource;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.Job;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.UnfinishedImport;
import dev.fieldstone.importexport.internal.FileRecognition;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.guessing.FileStudy;
import dev.fieldstone.importexport.internal.job.BackgroundJob;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Imports on the caller's thread: reads the header, counts the rows, then writes them. */
public final class SessionImporter implements Importer {
  private static final WriteCall NAMED = WriteCall.of("import");

  private final Session session;
  private final EngineAccess engine;

  /** Makes the importer of a session. */
  public SessionImporter(Session session) {
    this.session = session;
    this.engine = EngineAccess.of(session);
    if (engine.isOnce()) {
      throw new IllegalStateException("An import is several writes: its idempotency key is one of its options");
    }
  }

  @Override
  public ImportReport run(TableLocator locator, ImportSource source, ImportOptions options) {
    Table table = session.tables().get(locator);
    Limits limits = engine.limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes(), options.cancellation())) {
      return inspect(table, local, options, limits.maxImportRows()).run(zoned(options));
    }
  }

  @Override
  public Job<ImportReport> start(TableLocator table, ImportSource source, ImportOptions options) {
    return start(table, source, options, BackgroundJob.ownThread("fieldstone import of " + session.org().id()));
  }

  @Override
  public Job<ImportReport> start(
      TableLocator locator, ImportSource source, ImportOptions options, Executor executor) {
    if (options.dryRun()) {
      throw new IllegalStateException("A dry run in the background would hold up the org");
    }
    Cancellation cancellation = options.cancellation().nested();
    SessionImporter unhurried = new SessionImporter(engine.unhurried(cancellation::isCancelled));
    String key = options.idempotencyKey();
    String name = key == null ? "import-" + UUID.randomUUID() : key;
    engine.once(name, 0, NAMED);
    ImportOptions named = options.withCancellation(cancellation).withIdempotencyKey(name);
    return BackgroundJob.start(
        executor,
        cancellation,
        options.progress(),
        progress -> unhurried.resume(locator, source, named.withProgress(progress), key != null));
  }

  @Override
  public List<UnfinishedImport> unfinished() {
    return ImportLedger.unfinished(engine, session);
  }

  @Override
  public void forget(String name) {
    ImportLedger.forget(engine, name);
  }

  private ImportReport resume(
      TableLocator locator, ImportSource source, ImportOptions options, boolean isRepeatable) {
    Table table = session.tables().get(locator);
    String name = Objects.requireNonNull(options.idempotencyKey());
    ImportLedger ledger = new ImportLedger(engine, name, UUID.randomUUID().toString());
    try (LocalFile local = LocalFile.of(source, engine.limits().maxJobBytes(), options.cancellation())) {
      ImportReport report = inspect(table, local, options, Long.MAX_VALUE).resume(zoned(options), ledger);
      if (!isRepeatable) {
        ledger.giveUp();
      } else if (!report.cancelled()) {
        ledger.end();
      }
      return report;
    }
  }

  @Override
  public FilePreview preview(ImportSource source, PreviewOptions options) {
    Limits limits = engine.limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes(), Cancellation.none())) {
      RowFile file = FileRecognition.recognise(local.path(), options.file());
      return new FileStudy(options, limits, session.zone()).read(file);
    }
  }

  @Override
  public CreatedTable createTable(NewTable table, ImportSource source, FilePreview preview) {
    Limits limits = engine.limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes(), Cancellation.none())) {
      RowFile file = FileRecognition.recognise(local.path(), preview.file());
      return new NewTableImport(session, limits, preview, table).run(file);
    }
  }

  private ImportRun inspect(Table table, LocalFile local, ImportOptions given, long maxRows) {
    RowFile file = FileRecognition.recognise(local.path(), given.file());
    ImportOptions options = given.withFile(file.reading());
    try (RowSource rows = file.open()) {
      Row header = rows.next();
      RowReading reading = new RowReading(HeaderReading.read(header, fields(table), options), options, zoned(options).zone());
      Survey survey = Survey.of(options, reading, maxRows);
      survey.read(Objects.requireNonNull(header), rows);
      return new ImportRun(table, file, reading, survey, options, engine.limits());
    }
  }

  private Session zoned(ImportOptions options) {
    ZoneId zone = options.cells().zone();
    return zone == null ? session : session.in(zone);
  }

  private List<Field> fields(Table table) {
    List<Field> fields = new ArrayList<>(session.fields(table).list());
    fields.addAll(session.fields(table).builtIn());
    return fields;
  }
}
