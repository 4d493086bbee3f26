package dev.fieldstone.importexport;

import org.jspecify.annotations.Nullable;

/**
 * What a file is to look like. Immutable: each method returns a changed copy. What concerns the other format than the
 * file's is ignored.
 *
 * @param type the format; null for {@link FileType#XLSX} where the target is a file whose name ends in {@code .xlsx},
 *     and {@link FileType#CSV} for any other
 * @param delimiter what stands between the cells of a CSV file
 * @param byteOrderMark whether a CSV file begins with one, by which some programs know UTF-8
 * @param guarded whether, in a CSV file, text that a spreadsheet could take for a formula gets a leading apostrophe:
 *     text that begins with {@code = + - @}, a tab, a carriage return or an apostrophe. In a spreadsheet text is never
 *     taken for a formula, so nothing is added and nothing is to be undone
 * @param sheet the name of the sheet of a spreadsheet: 1 to 31 characters, none of {@code []:*?/\}, no apostrophe or
 *     space at its ends; null for the name of the table or view, made to fit
 */
public record FileWriting(
    @Nullable FileType type, Delimiter delimiter, boolean byteOrderMark, boolean guarded, @Nullable String sheet) {

  /** {@return a file of the format that its name says, as RFC 4180 has it if it is CSV} */
  public static FileWriting defaults() {
    return new FileWriting(null, Delimiter.COMMA, false, false, null);
  }

  /** {@return a copy of this format} */
  public FileWriting withType(FileType type) {
    return new FileWriting(type, delimiter, byteOrderMark, guarded, sheet);
  }

  /** {@return a copy that puts this between cells} */
  public FileWriting withDelimiter(Delimiter delimiter) {
    return new FileWriting(type, delimiter, byteOrderMark, guarded, sheet);
  }

  /** {@return a copy that begins with a byte order mark} */
  public FileWriting withByteOrderMark() {
    return new FileWriting(type, delimiter, true, guarded, sheet);
  }

  /** {@return a copy for CSV files that people open in a spreadsheet} */
  public FileWriting asGuarded() {
    return new FileWriting(type, delimiter, byteOrderMark, true, sheet);
  }

  /** {@return a copy whose sheet has this name} */
  public FileWriting withSheet(String sheet) {
    return new FileWriting(type, delimiter, byteOrderMark, guarded, sheet);
  }
}
