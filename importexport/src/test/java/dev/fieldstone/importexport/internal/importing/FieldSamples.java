package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.Uniqueness;
import java.util.List;

/** Fields as a table would have them. */
final class FieldSamples {
  static final Field NAME = field(1, "name", "Name", FieldType.text());
  static final Field AMOUNT = field(2, "amount", "Total amount", FieldType.number(2));
  static final Field PAID = field(3, "paid", "Paid?", FieldType.checkbox());
  static final Field IDENTITY =
      new Field(
          new FieldId(1, 4),
          new TableId(1, 1),
          "id",
          "Id",
          "",
          new FieldType.Identity(),
          List.of(),
          false,
          Uniqueness.NONE,
          null,
          true,
          false,
          false,
          "");
  static final List<Field> ALL = List.of(NAME, AMOUNT, PAID, IDENTITY);

  private FieldSamples() {}

  static Field field(long number, String key, String name, FieldType type) {
    return field(number, key, name, type, false);
  }

  static Field required(long number, String key, String name, FieldType type) {
    return field(number, key, name, type, true);
  }

  private static Field field(long number, String key, String name, FieldType type, boolean required) {
    return new Field(
        new FieldId(1, number), new TableId(1, 1), key, name, "", type, List.of(), required,
        Uniqueness.NONE, null, false, true, false, "");
  }
}
