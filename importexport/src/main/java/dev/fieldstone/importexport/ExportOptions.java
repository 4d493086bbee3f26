package dev.fieldstone.importexport;

import dev.fieldstone.engine.view.Query;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written. Immutable: each method returns a changed copy.
 *
 * @param query which records and in which order, on the table or on top of the view; its paging and expansion do not
 *     matter
 * @param mode what is written for a value; null for {@link ExportMode#EXACT} on a table and {@link ExportMode#READABLE}
 *     on a view
 * @param header what stands in the header row; null for what suits the mode
 * @param delimiter what stands between cells
 * @param byteOrderMark whether the file begins with one, by which some programs know UTF-8
 * @param guarded whether text that a spreadsheet could take for a formula gets a leading apostrophe: text that begins
 *     with {@code = + - @}, a tab, a carriage return or an apostrophe
 * @param progress is told how far it has come
 */
public record ExportOptions(
    Query query,
    @Nullable ExportMode mode,
    @Nullable ExportHeader header,
    Delimiter delimiter,
    boolean byteOrderMark,
    boolean guarded,
    Progress progress) {

  /** {@return options for a plain RFC 4180 file of all active records} */
  public static ExportOptions defaults() {
    return new ExportOptions(Query.everything(), null, null, Delimiter.COMMA, false, false, Progress.NONE);
  }

  /** {@return a copy that writes the records of this query} */
  public ExportOptions withQuery(Query query) {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, guarded, progress);
  }

  /** {@return a copy that writes values in this way} */
  public ExportOptions withMode(ExportMode mode) {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, guarded, progress);
  }

  /** {@return a copy with this header row} */
  public ExportOptions withHeader(ExportHeader header) {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, guarded, progress);
  }

  /** {@return a copy that puts this between cells} */
  public ExportOptions withDelimiter(Delimiter delimiter) {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, guarded, progress);
  }

  /** {@return a copy whose file begins with a byte order mark} */
  public ExportOptions withByteOrderMark() {
    return new ExportOptions(query, mode, header, delimiter, true, guarded, progress);
  }

  /** {@return a copy for files that people open in a spreadsheet} */
  public ExportOptions asGuarded() {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, true, progress);
  }

  /** {@return a copy that tells this listener how far it has come} */
  public ExportOptions withProgress(Progress progress) {
    return new ExportOptions(query, mode, header, delimiter, byteOrderMark, guarded, progress);
  }
}
