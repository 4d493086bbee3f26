package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.FieldLocator;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read. Immutable: each method returns a changed copy.
 *
 * @param mapping what to do with columns by their header, ignoring case and surrounding spaces; other columns go to the
 *     field whose key, or failing that whose name, is the header
 * @param strict whether a column that maps to no field is an error; otherwise it is listed in the report
 * @param locale whose separators numbers have
 * @param delimiter what stands between cells; null to guess it from the first rows
 * @param charset how the text is encoded; null for what a byte order mark says, UTF-8 without one
 * @param dryRun whether to write nothing and only report
 * @param guarded whether the file was exported with the formula guard, which is then undone
 * @param progress is told how far it has come
 * @param idempotencyKey names the import, so that what was written under it is not written again; null for none
 */
public record ImportOptions(
    Map<String, Column> mapping,
    boolean strict,
    Locale locale,
    @Nullable Delimiter delimiter,
    @Nullable Charset charset,
    boolean dryRun,
    boolean guarded,
    Progress progress,
    @Nullable String idempotencyKey) {

  /** Copies the mapping, keeping its order. */
  public ImportOptions {
    mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
  }

  /** What becomes of a column. */
  public sealed interface Column {

    /**
     * Its cells become values of a field.
     *
     * @param field the field
     */
    record To(FieldLocator field) implements Column {}

    /** Its cells are left out. */
    record Skip() implements Column {}
  }

  /** {@return options that map columns by header alone and guess what can be guessed, in {@link Locale#ROOT}} */
  public static ImportOptions defaults() {
    return new ImportOptions(Map.of(), false, Locale.ROOT, null, null, false, false, Progress.NONE, null);
  }

  /** {@return a copy that takes the column with this header for a field by key} */
  public ImportOptions mapping(String header, String fieldKey) {
    return mapping(header, FieldLocator.of(fieldKey));
  }

  /** {@return a copy that takes the column with this header for a field} */
  public ImportOptions mapping(String header, FieldLocator field) {
    return with(header, new Column.To(field));
  }

  /** {@return a copy that leaves the column with this header out} */
  public ImportOptions skipping(String header) {
    return with(header, new Column.Skip());
  }

  /** {@return a copy that refuses a file with a column that maps to no field} */
  public ImportOptions asStrict() {
    return new ImportOptions(mapping, true, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  /** {@return a copy that reads numbers with this locale's separators} */
  public ImportOptions withLocale(Locale locale) {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  /** {@return a copy that guesses no delimiter} */
  public ImportOptions withDelimiter(Delimiter delimiter) {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  /** {@return a copy that reads text in this encoding} */
  public ImportOptions withCharset(Charset charset) {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  /** {@return a copy that gives the same report and writes nothing} */
  public ImportOptions asDryRun() {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, true, guarded, progress, idempotencyKey);
  }

  /** {@return a copy that undoes the formula guard} */
  public ImportOptions asGuarded() {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, true, progress, idempotencyKey);
  }

  /** {@return a copy that tells this listener how far it has come} */
  public ImportOptions withProgress(Progress progress) {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  /**
   * {@return a copy whose import writes once}
   *
   * <p>The same import again within 24 hours, in a later process as well, writes only the batches that are missing and
   * gives the same report. The key is one like those of {@link dev.fieldstone.engine.Session#once(String)}. A dry run
   * has no use for it.
   */
  public ImportOptions withIdempotencyKey(String idempotencyKey) {
    return new ImportOptions(mapping, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }

  private ImportOptions with(String header, Column column) {
    Map<String, Column> more = new LinkedHashMap<>(mapping);
    more.put(header, column);
    return new ImportOptions(more, strict, locale, delimiter, charset, dryRun, guarded, progress, idempotencyKey);
  }
}
