package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.importexport.ExportMode;
import java.util.function.Function;
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
    return mode == ExportMode.READABLE && field.type() instanceof FieldType.Reference;
  }

  /** {@return the cell of a record, null where there is none} */
  @Nullable Object cell(Record record) {
    return reader.apply(record);
  }

  private static Function<Record, @Nullable Object> reader(Field field, ExportMode mode) {
    String key = field.key();
    return switch (field.type()) {
      case FieldType.Text text -> record -> record.text(key);
      case FieldType.LongText longText -> record -> record.text(key);
      case FieldType.Number number -> record -> record.number(key);
      case FieldType.Currency currency -> record -> record.number(key);
      case FieldType.Checkbox checkbox -> field.builtIn() ? Record::isArchived : record -> record.checked(key);
      case FieldType.Date date -> record -> record.date(key);
      case FieldType.DateTime dateTime -> record -> record.instant(key);
      case FieldType.SingleSelect select -> record -> option(record.option(key), mode);
      case FieldType.Reference reference -> reference(key, mode);
      case FieldType.Identity identity -> Record::id;
      case FieldType.CreatedTime createdTime -> Record::createdAt;
      case FieldType.CreatedBy createdBy -> Record::createdBy;
      case FieldType.UpdatedTime updatedTime -> Record::updatedAt;
      case FieldType.UpdatedBy updatedBy -> Record::updatedBy;
    };
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
