package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.spi.ListText;
import dev.fieldstone.importexport.ExportMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported file.
 *
 * @param field the field it shows
 * @param reader takes the cell out of a record: a Java value, null where there is none
 */
record ExportColumn(Field field, Function<Record, @Nullable Object> reader) {

  /** {@return the column that shows a field} */
  static ExportColumn of(Field field, ExportMode mode) {
    return new ExportColumn(field, reader(field, mode));
  }

  /** {@return whether the field's display values have to come along} */
  static boolean needsDisplay(Field field, ExportMode mode) {
    return mode == ExportMode.READABLE && field.type() instanceof FieldType.Referring;
  }

  /** {@return the cell of a record, null where there is none} */
  @Nullable Object cell(Record record) {
    return reader.apply(record);
  }

  private static Function<Record, @Nullable Object> reader(Field field, ExportMode mode) {
    return switch (field.type()) {
      case FieldType.Identity identity -> Record::id;
      case FieldType.CreatedTime createdTime -> Record::createdAt;
      case FieldType.UpdatedTime updatedTime -> Record::updatedAt;
      case FieldType.Checkbox checkbox when field.builtIn() -> Record::isArchived;
      default -> ofClass(field, mode);
    };
  }

  private static Function<Record, @Nullable Object> ofClass(Field field, ExportMode mode) {
    String key = field.key();
    return switch (field.type().storageClass()) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP -> record -> record.value(key);
      case OPTION -> record -> option(record.option(key), mode);
      case REFERENCE -> reference(key, mode);
      case OPTIONS, REFERENCES -> list(key, mode);
      case ACTOR -> actor(key, mode);
      case ACTORS -> actors(key, mode);
      case JSON, ATTACHMENTS -> record -> text(record, key);
    };
  }

  private static Function<Record, @Nullable Object> list(String key, ExportMode mode) {
    return switch (mode) {
      case EXACT -> record -> ids((List<?>) record.value(key));
      case READABLE -> record -> text(record, key);
    };
  }

  private static Function<Record, @Nullable Object> actor(String key, ExportMode mode) {
    return switch (mode) {
      case EXACT -> record -> record.value(key);
      case READABLE -> record -> record.actorLabel(key);
    };
  }

  private static Function<Record, @Nullable Object> actors(String key, ExportMode mode) {
    return switch (mode) {
      case EXACT -> record -> joined(record.actors(key));
      case READABLE -> record -> text(record, key);
    };
  }

  private static @Nullable Object joined(List<String> actors) {
    return actors.isEmpty() ? null : ListText.join(actors);
  }

  private static @Nullable Object ids(@Nullable List<?> ids) {
    return ids == null ? null : ids.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static @Nullable Object text(Record record, String key) {
    String text = record.canonicalText(key);
    return text.isEmpty() ? null : text;
  }

  private static Function<Record, @Nullable Object> reference(String key, ExportMode mode) {
    return switch (mode) {
      case EXACT -> record -> record.reference(key);
      case READABLE -> record -> record.referenceDisplay(key);
    };
  }

  private static @Nullable Object option(@Nullable Option option, ExportMode mode) {
    if (option == null) {
      return null;
    }
    return switch (mode) {
      case EXACT -> option.id();
      case READABLE -> option.label();
    };
  }
}
