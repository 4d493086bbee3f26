package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.ImportSource;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.importexport.Progress.Phase;
import dev.fieldstone.importexport.internal.ProgressMeter;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.csv.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Imports on the caller's thread: reads the header, counts the rows, then writes them. */
public final class SessionImporter implements Importer {
  private final Session session;

  /** Makes the importer of a session. */
  public SessionImporter(Session session) {
    this.session = session;
  }

  @Override
  public ImportReport run(TableLocator locator, ImportSource source, ImportOptions options) {
    Table table = session.tables().get(locator);
    Limits limits = EngineAccess.of(session).limits();
    try (LocalFile local = LocalFile.of(source, limits.maxImportBytes())) {
      RowFile file = CsvFile.recognise(local.path(), options.charset(), options.delimiter());
      return inspect(table, file, options, limits).run(session);
    }
  }

  private ImportRun inspect(Table table, RowFile file, ImportOptions options, Limits limits) {
    try (RowSource rows = file.open()) {
      ColumnMap columns = HeaderReading.read(rows.next(), fields(table), options);
      return new ImportRun(table, file, columns, options, limits, count(rows, limits.maxImportRows(), options));
    }
  }

  private List<Field> fields(Table table) {
    List<Field> fields = new ArrayList<>(session.fields(table).list());
    fields.addAll(session.fields(table).builtIn());
    return fields;
  }

  /** Reads to the end, so that whatever is wrong with the file shows before anything is written. */
  private static long count(RowSource rows, int maxRows, ImportOptions options) {
    ProgressMeter meter = new ProgressMeter(options.progress(), Phase.COUNTING, OptionalLong.empty());
    long count = 0;
    while (rows.next() != null) {
      count++;
      if (count > maxRows) {
        throw new FieldstoneException(ErrorCode.IMPORT_OVER_SYNC_LIMIT, "The file has too many rows to import at once")
            .with("limit", maxRows)
            .with("unit", "rows");
      }
      meter.advance(count, rows.readBytes());
    }
    meter.finish(count, rows.readBytes());
    return count;
  }
}
