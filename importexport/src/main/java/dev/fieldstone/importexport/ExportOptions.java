package dev.fieldstone.importexport;

import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is exported, and how it is written. Immutable: each method returns a changed copy.
 *
 * @param query which records and in which order, on the table or on top of the view; its paging and expansion do not
 *     matter
 * @param group the group of a board whose records are written; null for all
 * @param mode what is written for a value; null for {@link ExportMode#EXACT} on a table and {@link ExportMode#READABLE}
 *     on a view
 * @param header what stands in the header row; null for what suits the mode
 * @param file what the file is to look like
 * @param progress is told how far it has come
 * @param cancellation ends it
 */
public record ExportOptions(
    Query query,
    @Nullable GroupLocator group,
    @Nullable ExportMode mode,
    @Nullable ExportHeader header,
    FileWriting file,
    Progress progress,
    Cancellation cancellation) {

  /** {@return options for all active records, in a plain RFC 4180 file or in a spreadsheet, as the file's name says} */
  public static ExportOptions defaults() {
    return new ExportOptions(
        Query.everything(), null, null, null, FileWriting.defaults(), Progress.NONE, Cancellation.none());
  }

  /** {@return a copy that writes the records of this query} */
  public ExportOptions withQuery(Query query) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /**
   * {@return a copy that writes the records of a group of a board, by its key or label; "" for those without a value}
   */
  public ExportOptions withGroup(String keyOrLabel) {
    return withGroup(new GroupLocator.Named(keyOrLabel));
  }

  /** {@return a copy that writes the records of a group of a board} */
  public ExportOptions withGroup(GroupLocator group) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /** {@return a copy that writes values in this way} */
  public ExportOptions withMode(ExportMode mode) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /** {@return a copy with this header row} */
  public ExportOptions withHeader(ExportHeader header) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /** {@return a copy whose file looks like this} */
  public ExportOptions withFile(FileWriting file) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /** {@return a copy whose file has this format, whatever its name} */
  public ExportOptions withType(FileType type) {
    return withFile(file.withType(type));
  }

  /** {@return a copy that puts this between the cells of a CSV file} */
  public ExportOptions withDelimiter(Delimiter delimiter) {
    return withFile(file.withDelimiter(delimiter));
  }

  /** {@return a copy whose CSV file begins with a byte order mark} */
  public ExportOptions withByteOrderMark() {
    return withFile(file.withByteOrderMark());
  }

  /** {@return a copy for CSV files that people open in a spreadsheet} */
  public ExportOptions asGuarded() {
    return withFile(file.asGuarded());
  }

  /** {@return a copy whose spreadsheet has a sheet of this name} */
  public ExportOptions withSheet(String sheet) {
    return withFile(file.withSheet(sheet));
  }

  /** {@return a copy that tells this listener how far it has come} */
  public ExportOptions withProgress(Progress progress) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }

  /** {@return a copy that is ended by this} */
  public ExportOptions withCancellation(Cancellation cancellation) {
    return new ExportOptions(query, group, mode, header, file, progress, cancellation);
  }
}
