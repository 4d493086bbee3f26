package dev.fieldstone.importexport;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a file before it is read. Immutable: each method returns a changed copy.
 *
 * <p>What is left open is recognised by the file's content; its name does not matter. What concerns the other format
 * than the file's is ignored.
 *
 * @param type the format; null to recognise it. A file whose content says otherwise is refused
 * @param delimiter what stands between the cells of a CSV file; null to guess it from the first rows
 * @param quote what stands around the cells of a CSV file; null to guess it: {@link Quote#DOUBLE} unless most of the
 *     first cells are in single quotes
 * @param charset how the text of a CSV file is encoded; null for what a byte order mark says, UTF-8 without one
 * @param sheet the name of the sheet of a spreadsheet, whatever its case; null for the first that is not hidden
 * @param guarded whether the file was exported with the formula guard, which is then undone
 */
public record FileReading(
    @Nullable FileType type,
    @Nullable Delimiter delimiter,
    @Nullable Quote quote,
    @Nullable Charset charset,
    @Nullable String sheet,
    boolean guarded) {

  /** {@return nothing known: everything is recognised, and no guard is undone} */
  public static FileReading defaults() {
    return new FileReading(null, null, null, null, null, false);
  }

  /** {@return a copy that refuses a file of another format} */
  public FileReading withType(FileType type) {
    return new FileReading(type, delimiter, quote, charset, sheet, guarded);
  }

  /** {@return a copy that guesses no delimiter} */
  public FileReading withDelimiter(Delimiter delimiter) {
    return new FileReading(type, delimiter, quote, charset, sheet, guarded);
  }

  /** {@return a copy that guesses no quote} */
  public FileReading withQuote(Quote quote) {
    return new FileReading(type, delimiter, quote, charset, sheet, guarded);
  }

  /** {@return a copy that reads text in this encoding} */
  public FileReading withCharset(Charset charset) {
    return new FileReading(type, delimiter, quote, charset, sheet, guarded);
  }

  /** {@return a copy that reads the sheet of this name} */
  public FileReading withSheet(String sheet) {
    return new FileReading(type, delimiter, quote, charset, sheet, guarded);
  }

  /** {@return a copy that undoes the formula guard} */
  public FileReading asGuarded() {
    return new FileReading(type, delimiter, quote, charset, sheet, true);
  }
}
