package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.internal.xlsx.write.SheetColumn;

/** How spreadsheets show the numbers and dates of fields. */
final class SheetColumns {
  private static final String DAY = "yyyy-mm-dd";
  private static final String DAY_AND_TIME = "yyyy-mm-dd hh:mm:ss";

  /** A value of 0.01 is 1 %. */
  private static final int PERCENT_DIGITS = 2;

  private SheetColumns() {}

  /** {@return the column of a field} */
  static SheetColumn of(Field field) {
    return new SheetColumn(field.key(), format(field.type()));
  }

  private static String format(FieldType type) {
    return switch (type) {
      case FieldType.Number number -> "0" + decimals(number.scale());
      case FieldType.Currency currency ->
          "#,##0" + decimals(currency.scale()) + " \"" + currency.currencyCode() + "\"";
      case FieldType.Percent percent -> "0" + decimals(percent.scale() - PERCENT_DIGITS) + "%";
      case FieldType.Stored stored -> formatOfClass(stored);
      case FieldType.Computed computed -> formatOfClass(computed);
    };
  }

  private static String formatOfClass(FieldType type) {
    return switch (type.storageClass()) {
      case NUMBER, BOOLEAN -> SheetColumn.GENERAL;
      case DATE -> DAY;
      case TIMESTAMP -> DAY_AND_TIME;
      case TEXT, OPTION, OPTIONS, REFERENCE, REFERENCES, ACTOR, ACTORS, JSON, ATTACHMENTS -> SheetColumn.TEXT;
    };
  }

  private static String decimals(int scale) {
    return scale <= 0 ? "" : "." + "0".repeat(scale);
  }
}
