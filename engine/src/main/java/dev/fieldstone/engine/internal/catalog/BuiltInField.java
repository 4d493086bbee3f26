package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.FieldType;
import java.util.Arrays;

/** The fields that every table has. The numbers are part of their ids, so they never change. */
public enum BuiltInField {
  /** The record itself. */
  ID(1, "id", "Id", new FieldType.Identity(), "record"),
  /** When the record was created. */
  CREATED_AT(2, "created_at", "Created at", new FieldType.CreatedTime(), "created_at"),
  /** Who created it. */
  CREATED_BY(3, "created_by", "Created by", new FieldType.CreatedBy(), "created_by"),
  /** When it last changed. */
  UPDATED_AT(4, "updated_at", "Updated at", new FieldType.UpdatedTime(), "updated_at"),
  /** Who last changed it. */
  UPDATED_BY(5, "updated_by", "Updated by", new FieldType.UpdatedBy(), "updated_by"),
  /** Whether it is archived. */
  ARCHIVED(6, "archived", "Archived", new FieldType.Checkbox(), "archived");

  private final long number;
  private final String key;
  private final String displayName;
  private final FieldType type;
  private final String column;

  BuiltInField(long number, String key, String displayName, FieldType type, String column) {
    this.number = number;
    this.key = key;
    this.displayName = displayName;
    this.type = type;
    this.column = column;
  }

  /** {@return the key} */
  public String key() {
    return key;
  }

  /** {@return whether a built-in field has this key} */
  public static boolean isKey(String key) {
    return Arrays.stream(values()).anyMatch(field -> field.key.equals(key));
  }

  /** {@return the name} */
  public String displayName() {
    return displayName;
  }

  /** {@return the type} */
  public FieldType type() {
    return type;
  }

  /** {@return the column of the main SQL table} */
  public String column() {
    return column;
  }

  /** {@return the field's number in every table} */
  public long number() {
    return number;
  }
}
