package dev.fieldstone.importexport;

import dev.fieldstone.engine.record.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file is looked at before it becomes a table. Immutable: each method returns a changed copy.
 *
 * @param file what is known of the file
 * @param locale whose separators numbers have and whose names months have; null where nobody knows: then numbers are
 *     read as {@link Locale#ROOT} has them, but a column stays text where its numbers would be others with the
 *     separators swapped, such as {@code 1,234}
 * @param dateFormats how dates may be written, as {@link Reading.Lenient} takes it; these
 *     come before those that are known anyway, so that {@code dd/MM/yyyy} leaves {@code 03/04/2024} no second meaning
 * @param header whether the first row names the columns
 * @param maxRows how many rows behind the header are looked at; {@link #ALL_ROWS} for all
 * @param progress is told how far it has come
 */
public record PreviewOptions(
    FileReading file,
    @Nullable Locale locale,
    List<String> dateFormats,
    boolean header,
    long maxRows,
    Progress progress) {

  /** Every row is looked at, so that a guess holds for all of them. */
  public static final long ALL_ROWS = Long.MAX_VALUE;

  /**
   * Copies the formats.
   *
   * @throws IllegalArgumentException if a format is none of dates, or no row is to be looked at
   */
  public PreviewOptions {
    dateFormats = List.copyOf(dateFormats);
    dateFormats.forEach(format -> Reading.lenient(Locale.ROOT, format));
    if (maxRows < 1) {
      throw new IllegalArgumentException("At least one row is looked at");
    }
  }

  /** {@return options that look at all rows, the first being a header, and recognise what can be recognised} */
  public static PreviewOptions defaults() {
    return new PreviewOptions(FileReading.defaults(), null, List.of(), true, ALL_ROWS, Progress.NONE);
  }

  /** {@return a copy that reads the file so} */
  public PreviewOptions withFile(FileReading file) {
    return new PreviewOptions(file, locale, dateFormats, header, maxRows, progress);
  }

  /** {@return a copy for numbers and names of months as this locale writes them} */
  public PreviewOptions withLocale(Locale locale) {
    return new PreviewOptions(file, locale, dateFormats, header, maxRows, progress);
  }

  /**
   * {@return a copy that knows one more way to write dates, which comes after those that are stated already}
   *
   * @throws IllegalArgumentException if it is none
   */
  public PreviewOptions withDateFormat(String dateFormat) {
    List<String> more = new ArrayList<>(dateFormats);
    more.add(dateFormat);
    return new PreviewOptions(file, locale, more, header, maxRows, progress);
  }

  /** {@return a copy for a file whose first row is one like the others} */
  public PreviewOptions withoutHeader() {
    return new PreviewOptions(file, locale, dateFormats, false, maxRows, progress);
  }

  /**
   * {@return a copy that looks at the first rows only}
   *
   * @throws IllegalArgumentException for fewer than one
   */
  public PreviewOptions withMaxRows(long maxRows) {
    return new PreviewOptions(file, locale, dateFormats, header, maxRows, progress);
  }

  /** {@return a copy that tells this listener how far it has come} */
  public PreviewOptions withProgress(Progress progress) {
    return new PreviewOptions(file, locale, dateFormats, header, maxRows, progress);
  }
}
