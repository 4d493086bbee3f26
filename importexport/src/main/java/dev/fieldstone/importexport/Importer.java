package dev.fieldstone.importexport;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.importexport.internal.importing.SessionImporter;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/** Fills tables from files, and makes tables of files, for one session. Safe for use by many threads. */
public interface Importer {

  /**
   * {@return the importer of a session; on a session bound to an operation, the import is part of it}
   *
   * @throws IllegalStateException for a session of {@link Session#once}: an import is several writes, and its key is
   *     one of its options
   */
  static Importer on(Session session) {
    return new SessionImporter(session);
  }

  /**
   * Makes a record of each row of a CSV file or a sheet with a header row, or changes the record that the row matches
   * ({@link Matching}).
   *
   * <p>The whole file is read and counted before the first write. Then rows are written in batches, each one operation,
   * of at most 1,000 rows, or of 10,000 where rows are matched by other than one unique field; a row that is refused
   * harms no neighbour and is reported. Memory is bounded by the batch, the failures and the longest row. Matching by
   * other than one unique field or the id costs a pass over the table for each batch, and so do references that are
   * found by display value over the table that they refer to.
   *
   * <p>Cells are read by the field's type, leniently ({@link dev.fieldstone.engine.record.Reading.Lenient}); typed
   * cells of a spreadsheet are taken as they are where the field can take them, as text elsewhere. A cell with an error
   * instead of a value fails its row. An empty cell of a row that makes a record is no value: a field's default applies
   * where the file has no column for it, or the field is required and its cell is empty; where rows are matched, it
   * applies to every empty cell.
   *
   * <p>With an idempotency key, each batch is a write under it, so that an import that was interrupted can be repeated
   * as it was: {@link ImportOptions#withIdempotencyKey}. A cancelled import leaves whole batches and reports how far it
   * came.
   *
   * @return what became of every row
   * @throws FieldstoneException before anything is written: {@code TABLE/NOT_FOUND}; {@code FIELD/NOT_FOUND} or
   *     {@code FIELD/READONLY} for a field of the mapping, of the matching or of a look-up; {@code IMPORT/EMPTY}
   *     without a header that names a field; {@code IMPORT/DUPLICATE_COLUMN} with every field that several columns map
   *     to; {@code IMPORT/UNKNOWN_COLUMN} with every column that maps to no field, if strict, and with every field to
   *     match by that no column maps to; {@code IMPORT/OVER_SYNC_LIMIT} with the limit and its unit, rows or bytes;
   *     {@code IMPORT/FILE_MALFORMED} with the offset of the first byte that the encoding does not allow, or with the
   *     row where quoting is broken, a cell has over 1,000,000 characters, or there are over 1,000 cells, or for a
   *     damaged spreadsheet; {@code IMPORT/FILE_REJECTED} for what is neither, is not of the type that was named, or is
   *     made to do harm; {@code FIELD/TOO_MANY_OPTIONS} if cells ask for more than 100 new options; {@code
   *     STORAGE/FAILED} if the source can't be read; {@code ORG/INTERRUPTED}; {@code QUERY/CANCELLED}; {@code
   *     REQUEST/KEY_INVALID}; {@code REQUEST/KEY_REUSED} if the key was used for other rows, options or another table.
   *     Later, between batches: {@code FIELD/TYPE_INVALID} for a look-up by a field that is not unique, and what any
   *     write can throw, with the number of rows that were imported
   */
  ImportReport run(TableLocator table, ImportSource source, ImportOptions options);

  /**
   * Does the same in the background, however many rows there are, up to {@code maxJobBytes}. The source is read on the
   * job's thread; a stream has to stay open until the job has ended.
   *
   * <p>What became of the rows of a batch is kept in the org with the batch itself. An import that failed, or that was
   * cut off with its process, is resumed by starting it once more, with the same content and its name as idempotency
   * key: no row is written twice, and the report is of all rows. With a key that the host gave, that holds for 24 hours
   * after it has ended, too. One that was cancelled can be gone on with under the host's
   * key, too. Of several runs under one name, the one that began last goes on; the others end with
   * {@code QUERY/CANCELLED}. A key of {@link #run} is another one: the two keep separate books.
   *
   * <p>The report has the first rows that were refused, up to 1,000 faults; {@link Progress#refused} is told of all.
   *
   * @return the job, which fails with what {@link #run} throws
   * @throws IllegalStateException if the session is bound to an operation or a state, or for a dry run, which would
   *     hold up the org for as long as it takes
   */
  Job<ImportReport> start(TableLocator table, ImportSource source, ImportOptions options);

  /** Does the same on an executor of the host's. */
  Job<ImportReport> start(TableLocator table, ImportSource source, ImportOptions options, Executor executor);

  /** Fills a table by key from a file, in the background. */
  default Job<ImportReport> start(String tableKey, Path file, ImportOptions options) {
    return start(TableLocator.of(tableKey), ImportSource.of(file), options);
  }

  /** {@return the background imports into tables that the session sees that have not ended, in order of their names} */
  List<UnfinishedImport> unfinished();

  /** Gives up what is kept of a background import, so that it can't be resumed; what it wrote stays. */
  void forget(String name);

  /** Fills a table by key from a file. */
  default ImportReport run(String tableKey, Path file) {
    return run(tableKey, file, ImportOptions.defaults());
  }

  /** Fills a table by key from a file. */
  default ImportReport run(String tableKey, Path file, ImportOptions options) {
    return run(TableLocator.of(tableKey), ImportSource.of(file), options);
  }

  /** Fills a table by key from a stream, which is left open. */
  default ImportReport run(String tableKey, InputStream input, ImportOptions options) {
    return run(TableLocator.of(tableKey), ImportSource.of(input), options);
  }

  /**
   * Looks at a file: what it is, and what type each column would be as a field of a new table. Writes nothing.
   *
   * <p>A type is guessed only if every value of the column that was looked at is read by it, as {@link #createTable}
   * will read it, and nothing of it would be lost but the notation; everything else is text. The file is read once, in
   * memory that is bounded by the number of columns and the longest row.
   *
   * @throws FieldstoneException {@code IMPORT/EMPTY} without a header row, or without any row; {@code
   *     IMPORT/OVER_SYNC_LIMIT} with the limit and its unit, rows or bytes, rows only if no fewer were asked for;
   *     {@code IMPORT/FILE_MALFORMED}, {@code IMPORT/FILE_REJECTED}, {@code STORAGE/FAILED}, {@code ORG/INTERRUPTED}
   */
  FilePreview preview(ImportSource source, PreviewOptions options);

  /** Looks at a file with the usual options. */
  default FilePreview preview(Path file) {
    return preview(ImportSource.of(file), PreviewOptions.defaults());
  }

  /**
   * Makes a table of a file, with the fields that a preview proposes, and fills it. Both are one operation: what is
   * thrown leaves nothing behind. Rows that are refused are reported as by {@link #run}; a dry run leaves no table.
   *
   * <p>The operation takes its turn like any other write, and other writes wait for it. The file is read by the
   * preview's reading, with nothing recognised again.
   *
   * @param table what to make
   * @param source the file that was looked at
   * @param preview what was found out about it, perhaps changed by the host
   * @return the table and what became of every row
   * @throws FieldstoneException {@code IMPORT/FILE_CHANGED} if the columns of the file are not those of the preview;
   *     {@code IMPORT/EMPTY} if every column is skipped; {@code TABLE/INVALID}, {@code TABLE/KEY_TAKEN}, {@code
   *     TABLE/TOO_MANY_FIELDS}, {@code ORG/TOO_MANY_TABLES}, {@code FIELD/KEY_TAKEN}, {@code FIELD/TYPE_INVALID},
   *     {@code FIELD/READONLY} for what is to be made; and whatever {@link #preview} and {@link #run} can throw about
   *     files
   */
  CreatedTable createTable(NewTable table, ImportSource source, FilePreview preview);

  /** Makes a table of a file that was looked at. */
  default CreatedTable createTable(NewTable table, Path file, FilePreview preview) {
    return createTable(table, ImportSource.of(file), preview);
  }
}
