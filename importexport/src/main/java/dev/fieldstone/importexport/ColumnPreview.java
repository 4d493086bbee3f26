package dev.fieldstone.importexport;

import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file, and the field that it would become. The field is neither required nor unique.
 *
 * @param header what the first row has for it, cut after 1,000 characters; empty without a header row
 * @param name what people would call the field; no other column's, ignoring case
 * @param key the field's key; no other column's
 * @param type the field's type: guessed, or chosen by the host
 * @param dateFormat how days and times are written, besides the ISO form; null for that alone
 * @param skipped whether the column becomes no field
 * @param objection why the guess is no narrower type; null where it is not text, or there is no value
 * @param blanks how many cells are empty or white space, in rows that are not blank as a whole
 * @param faults how many cells hold an error in the place of a value, which is why their rows will fail
 * @param distinct how many different values there are; {@link #MAX_DISTINCT} stands for that many or more
 * @param samples the first few different values, each cut after 100 characters
 */
public record ColumnPreview(
    String header,
    String name,
    String key,
    FieldType type,
    @Nullable String dateFormat,
    boolean skipped,
    @Nullable Objection objection,
    long blanks,
    long faults,
    int distinct,
    List<String> samples) {

  /** Different values are counted up to here. */
  public static final int MAX_DISTINCT = 100;

  /**
   * Copies the samples.
   *
   * @throws IllegalArgumentException if the format is none of dates
   */
  public ColumnPreview {
    samples = List.copyOf(samples);
    if (dateFormat != null) {
      Reading.lenient(Locale.ROOT, dateFormat);
    }
  }

  ColumnPreview withName(String name) {
    return new ColumnPreview(
        header, name, key, type, dateFormat, skipped, objection, blanks, faults, distinct, samples);
  }

  ColumnPreview withKey(String key) {
    return new ColumnPreview(
        header, name, key, type, dateFormat, skipped, objection, blanks, faults, distinct, samples);
  }

  ColumnPreview withType(FieldType type, @Nullable String dateFormat) {
    return new ColumnPreview(
        header, name, key, type, dateFormat, skipped, objection, blanks, faults, distinct, samples);
  }

  ColumnPreview asSkipped() {
    return new ColumnPreview(
        header, name, key, type, dateFormat, true, objection, blanks, faults, distinct, samples);
  }
}
