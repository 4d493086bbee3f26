package dev.fieldstone.importexport;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.importexport.internal.exporting.SessionExporter;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/**
 * Writes tables ({@code deals}) and views ({@code deals/pipeline}) to CSV files and spreadsheets, for one session. Safe
 * for use by many threads.
 */
public interface Exporter {

  /** {@return the exporter of a session; bound to an operation or a state if the session is} */
  static Exporter on(Session session) {
    return new SessionExporter(session);
  }

  /**
   * Writes records to a file, one a row, under a header row: CSV in UTF-8 as RFC 4180 has it, or a spreadsheet with
   * typed cells.
   *
   * <p>A table gives all its fields in order; a view its own records, order and visible fields. All of one state,
   * whatever is written meanwhile, however long it takes. Only the order of the records is held in memory, in some 100
   * bytes a record and sort; their values pass in chunks of 1,000 records.
   *
   * @return what was written
   * @throws FieldstoneException before a byte is written: {@code TABLE/NOT_FOUND}, {@code VIEW/NOT_FOUND}, those of a
   *     query, {@code VIEW/HAS_NO_GROUPS} and {@code GROUP/NOT_FOUND} where a group is asked for,
   *     {@code EXPORT/OVER_SYNC_LIMIT} with the count and the limit, and {@code EXPORT/NOT_REPRESENTABLE} if a
   *     spreadsheet has no room for so many rows (1,048,576) or columns (16,384), or refuses the name of its sheet; at
   *     any time {@code EXPORT/NOT_REPRESENTABLE} with the record, row, field and limit, if a text is too long for the
   *     cell of a spreadsheet (32,767 characters, as UTF-16 counts them), {@code QUERY/CANCELLED}, {@code
   *     STORAGE/FAILED} and {@code ORG/INTERRUPTED}. Then a file is as it was before
   */
  ExportReport run(Source source, ExportTarget target, ExportOptions options);

  /**
   * Does the same in the background, on a daemon thread of its own, however many records there are and however long it
   * takes.
   *
   * @return the job; what {@link #run} throws is what it fails with
   * @throws IllegalStateException if the session is bound to an operation or a state
   */
  Job<ExportReport> start(Source source, ExportTarget target, ExportOptions options);

  /**
   * Does the same in the background, where the host wants it to run.
   *
   * @param executor is given the whole job as one task; what it throws is thrown on
   * @throws IllegalStateException if the session is bound to an operation or a state
   */
  Job<ExportReport> start(Source source, ExportTarget target, ExportOptions options, Executor executor);

  /** Writes a source by key to a file in the background. */
  default Job<ExportReport> start(String source, Path file, ExportOptions options) {
    return start(Source.of(source), ExportTarget.of(file), options);
  }

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
