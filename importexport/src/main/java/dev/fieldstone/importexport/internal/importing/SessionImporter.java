package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.ImportSource;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.internal.FileRecognition;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.guessing.FileStudy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Imports on the caller's thread: reads the header, counts the rows, then writes them. */
public final class SessionImporter implements Importer {
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
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes())) {
      RowFile file = FileRecognition.recognise(local.path(), options.file());
      return inspect(table, file, options, limits).run(session);
    }
  }

  @Override
  public FilePreview preview(ImportSource source, PreviewOptions options) {
    Limits limits = engine.limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes())) {
      RowFile file = FileRecognition.recognise(local.path(), options.file());
      return new FileStudy(options, limits, session.zone()).read(file);
    }
  }

  @Override
  public CreatedTable createTable(NewTable table, ImportSource source, FilePreview preview) {
    Limits limits = engine.limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes())) {
      RowFile file = FileRecognition.recognise(local.path(), preview.file());
      return new NewTableImport(session, limits, preview, table).run(file);
    }
  }

  private ImportRun inspect(Table table, RowFile file, ImportOptions options, Limits limits) {
    try (RowSource rows = file.open()) {
      Row header = rows.next();
      ColumnMap columns = HeaderReading.read(header, fields(table), options);
      RowReading reading = new RowReading(columns, options, zone(options));
      Survey survey = new Survey(options, reading, limits.maxImportRows());
      survey.read(Objects.requireNonNull(header), rows);
      return new ImportRun(table, file, reading, survey, options, limits);
    }
  }

  private ZoneId zone(ImportOptions options) {
    ZoneId zone = options.cells().zone();
    return zone == null ? session.zone() : zone;
  }

  private List<Field> fields(Table table) {
    List<Field> fields = new ArrayList<>(session.fields(table).list());
    fields.addAll(session.fields(table).builtIn());
    return fields;
  }
}
