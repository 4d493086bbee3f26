package dev.fieldstone.importexport;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.importexport.internal.exporting.SessionExporter;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes tables ({@code deals}) and views ({@code deals/pipeline}) to files, for one session. Safe for use by many
 * threads.
 */
public interface Exporter {

  /** {@return the exporter of a session; bound to an operation or a state if the session is} */
  static Exporter on(Session session) {
    return new SessionExporter(session);
  }

  /**
   * Writes records to a CSV file in UTF-8, one a row, under a header row, as RFC 4180 has it.
   *
   * <p>A table gives all its fields in order; a view its own records, order and visible fields. All of one state,
   * whatever is written meanwhile, however long it takes. Only the order of the records is held in memory, in some 100
   * bytes a record and sort; their values pass in chunks of 1,000 records.
   *
   * @return what was written
   * @throws FieldstoneException before a byte is written: {@code TABLE/NOT_FOUND}, {@code VIEW/NOT_FOUND}, those of a
   *     query, and {@code EXPORT/OVER_SYNC_LIMIT} with the count and the limit; at any time {@code STORAGE/FAILED}
   *     and {@code ORG/INTERRUPTED}
   */
  ExportReport run(Source source, ExportTarget target, ExportOptions options);

  /** Writes a source by key to a file. */
  default ExportReport run(String source, Path file) {
    return run(source, file, ExportOptions.defaults());
  }

  /** Writes a source by key to a file. */
  default ExportReport run(String source, Path file, ExportOptions options) {
    return run(Source.of(source), ExportTarget.of(file), options);
  }

  /** Writes a source by key to a stream, which is left open. */
  default ExportReport run(String source, OutputStream output, ExportOptions options) {
    return run(Source.of(source), ExportTarget.of(output), options);
  }
}
