package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.FieldLocator;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file is imported. Immutable: each method returns a changed copy.
 *
 * @param columns what becomes of the columns
 * @param file what is known of the file
 * @param cells how cells become values
 * @param matching which record a row changes, if not all of them make records
 * @param linking how options and referenced records are found
 * @param dryRun whether to write nothing and only report
 * @param progress is told how far it has come
 * @param cancellation ends it from another thread; what was written before stays
 * @param idempotencyKey names the import, so that what was written under it is not written again; null for none
 */
public record ImportOptions(
    ColumnMapping columns,
    FileReading file,
    CellReading cells,
    Matching matching,
    Linking linking,
    boolean dryRun,
    Progress progress,
    Cancellation cancellation,
    @Nullable String idempotencyKey) {
  private static final ImportOptions DEFAULTS =
      new ImportOptions(
          ColumnMapping.defaults(),
          FileReading.defaults(),
          CellReading.defaults(),
          Matching.NONE,
          Linking.PRESENT,
          false,
          Progress.NONE,
          Cancellation.none(),
          null);

  /** {@return options that map columns by header alone and guess what can be guessed, in {@link Locale#ROOT}} */
  public static ImportOptions defaults() {
    return DEFAULTS;
  }

  /** {@return a copy with this mapping of columns} */
  public ImportOptions withColumns(ColumnMapping columns) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that takes the column with this header for a field by key} */
  public ImportOptions mapping(String header, String fieldKey) {
    return mapping(header, FieldLocator.of(fieldKey));
  }

  /** {@return a copy that takes the column with this header for a field} */
  public ImportOptions mapping(String header, FieldLocator field) {
    return withColumns(columns.to(header, field));
  }

  /** {@return a copy that leaves the column with this header out} */
  public ImportOptions skipping(String header) {
    return withColumns(columns.skipping(header));
  }

  /** {@return a copy that refuses a file with a column that maps to no field} */
  public ImportOptions asStrict() {
    return withColumns(columns.asStrict());
  }

  /** {@return a copy that knows this of the file} */
  public ImportOptions withFile(FileReading file) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that guesses no delimiter} */
  public ImportOptions withDelimiter(Delimiter delimiter) {
    return withFile(file.withDelimiter(delimiter));
  }

  /** {@return a copy that reads text in this encoding} */
  public ImportOptions withCharset(Charset charset) {
    return withFile(file.withCharset(charset));
  }

  /** {@return a copy that reads the sheet of this name} */
  public ImportOptions withSheet(String sheet) {
    return withFile(file.withSheet(sheet));
  }

  /** {@return a copy that undoes the formula guard} */
  public ImportOptions asGuarded() {
    return withFile(file.asGuarded());
  }

  /** {@return a copy that reads cells so} */
  public ImportOptions withCells(CellReading cells) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that reads numbers with this locale's separators} */
  public ImportOptions withLocale(Locale locale) {
    return withCells(cells.withLocale(locale));
  }

  /** {@return a copy that takes dates and times without an offset to be of this zone} */
  public ImportOptions withZone(ZoneId zone) {
    return withCells(cells.withZone(zone));
  }

  /**
   * {@return a copy that reads dates in these formats besides ISO}
   *
   * @throws IllegalArgumentException if one is no format of dates
   */
  public ImportOptions withDateFormats(String... dateFormats) {
    return withCells(cells.withDateFormats(dateFormats));
  }

  /** {@return a copy whose rows change the records that they match} */
  public ImportOptions withMatching(Matching matching) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy whose rows change the records that have the same values in these fields, by key} */
  public ImportOptions matchingOn(String... fieldKeys) {
    return withMatching(Matching.on(Arrays.stream(fieldKeys).map(FieldLocator::of).toArray(FieldLocator[]::new)));
  }

  /** {@return a copy by which empty cells clear the values of records that match} */
  public ImportOptions clearingBlanks() {
    return withMatching(matching.clearingBlanks());
  }

  /** {@return a copy that finds options and records so} */
  public ImportOptions withLinking(Linking linking) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that makes the options that selects lack} */
  public ImportOptions creatingOptions() {
    return withLinking(linking.creatingOptions());
  }

  /** {@return a copy that makes the records that references do not find} */
  public ImportOptions creatingTargets() {
    return withLinking(linking.creatingTargets());
  }

  /** {@return a copy by which a reference finds its records by a unique field of theirs, both by key} */
  public ImportOptions lookingUp(String referenceKey, String targetFieldKey) {
    return withLinking(linking.by(FieldLocator.of(referenceKey), FieldLocator.of(targetFieldKey)));
  }

  /** {@return a copy that gives the same report and writes nothing} */
  public ImportOptions asDryRun() {
    return new ImportOptions(columns, file, cells, matching, linking, true, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that tells this listener how far it has come} */
  public ImportOptions withProgress(Progress progress) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /** {@return a copy that can be ended from another thread} */
  public ImportOptions withCancellation(Cancellation cancellation) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }

  /**
   * {@return a copy whose import writes once}
   *
   * <p>The same import again within 24 hours, in a later process as well, writes only the batches that are missing and
   * gives the same report. The key is one like those of {@link dev.fieldstone.engine.Session#once(String)}. A dry run
   * has no use for it.
   */
  public ImportOptions withIdempotencyKey(String idempotencyKey) {
    return new ImportOptions(
        columns, file, cells, matching, linking, dryRun, progress, cancellation, idempotencyKey);
  }
}
