package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneId;

/**
 * Reads values of types that say everything about them, so that no field and no org has to be known.
 *
 * @param limits the bounds of texts
 * @param reading how lenient to be
 * @param zone what a local time means, in lenient reading
 */
public record PlainReader(Limits limits, Reading reading, ZoneId zone) {

  /** Reads a value that is not null; blank text is an empty value where the lenient reading says so. */
  public ValueRead readOrBlank(FieldType.Stored type, Object raw) {
    return isBlank(type, raw) ? ValueRead.good(null) : read(type, raw);
  }

  /** {@return whether a value is white space: a value where text is wanted, and leniently nothing elsewhere} */
  boolean isBlank(FieldType type, Object raw) {
    return reading instanceof Reading.Lenient
        && type.storageClass() != StorageClass.TEXT
        && raw instanceof CharSequence text
        && text.toString().isBlank();
  }

  /** Reads a value that is not blank. */
  ValueRead read(FieldType.Stored type, Object raw) {
    return switch (type) {
      case FieldType.Text text -> TextReader.line(raw, limits.maxTextCharacters());
      case FieldType.LongText longText -> TextReader.lines(raw, limits);
      case FieldType.Email email -> TextReader.email(raw);
      case FieldType.Url url -> TextReader.url(raw, limits);
      case FieldType.Phone phone -> TextReader.phone(raw);
      case FieldType.Number number -> NumberReader.read(raw, number.scale(), reading);
      case FieldType.Currency currency -> NumberReader.read(raw, currency.scale(), reading);
      case FieldType.Percent percent -> NumberReader.read(raw, percent.scale(), reading);
      case FieldType.Rating rating -> NumberReader.rating(raw, rating.max(), reading);
      case FieldType.Duration duration -> NumberReader.duration(raw, FieldType.Duration.MAX_SCALE, reading);
      case FieldType.Checkbox checkbox -> CheckboxReader.read(raw, reading);
      case FieldType.Date date -> TimeReader.date(raw, reading);
      case FieldType.DateTime dateTime -> TimeReader.instant(raw, reading, zone);
      case FieldType.Json json -> JsonReader.read(raw, limits);
      case FieldType.Attachments attachments -> AttachmentReader.read(raw);
      case FieldType.Select select -> throw unknown(type);
      case FieldType.User user -> throw unknown(type);
      case FieldType.Users users -> throw unknown(type);
      case FieldType.Referring referring -> throw unknown(type);
    };
  }

  private static IllegalArgumentException unknown(FieldType type) {
    return new IllegalArgumentException("Values of this type are known to a field or an org: " + type.keyword());
  }
}
