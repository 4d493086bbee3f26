package dev.fieldstone.model;

import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;

/** What a field's values are. The options of a select lie with the field. */
public sealed interface ModelType {

  /** One line. */
  record Text() implements ModelType {}

  /** Many lines. */
  record LongText() implements ModelType {}

  /** A decimal with this many digits after the point. */
  record Number(int scale) implements ModelType {}

  /** Money with this many digits after the point. */
  record Currency(String code, int scale) implements ModelType {}

  /** True or false. */
  record Checkbox() implements ModelType {}

  /** A day. */
  record Date() implements ModelType {}

  /** A point in time. */
  record DateTime() implements ModelType {}

  /** One option of the field's. */
  record SingleSelect() implements ModelType {}

  /** A record of the table with this number. */
  record Reference(int target, OnDelete onDelete) implements ModelType {}

  /** What every table has, worked out by the library. */
  record BuiltIn(StorageClass storageClass) implements ModelType {}

  /** {@return where values of this type are kept} */
  default ModelSlot slot() {
    return switch (this) {
      case Text text -> ModelSlot.of(StorageClass.TEXT);
      case LongText longText -> ModelSlot.of(StorageClass.TEXT);
      case Number number -> ModelSlot.of(StorageClass.NUMBER);
      case Currency currency -> ModelSlot.of(StorageClass.NUMBER);
      case Checkbox checkbox -> ModelSlot.of(StorageClass.BOOLEAN);
      case Date date -> ModelSlot.of(StorageClass.DATE);
      case DateTime dateTime -> ModelSlot.of(StorageClass.TIMESTAMP);
      case SingleSelect singleSelect -> ModelSlot.of(StorageClass.OPTION);
      case Reference reference -> new ModelSlot(StorageClass.REFERENCE, reference.target());
      case BuiltIn builtIn -> ModelSlot.of(builtIn.storageClass());
    };
  }

  /** {@return whether a value of this type can stand for a record} */
  default boolean isFitForDisplay() {
    return switch (this) {
      case Text text -> true;
      case LongText longText -> false;
      case Number number -> true;
      case Currency currency -> true;
      case Checkbox checkbox -> false;
      case Date date -> true;
      case DateTime dateTime -> true;
      case SingleSelect singleSelect -> true;
      case Reference reference -> true;
      case BuiltIn builtIn -> false;
    };
  }

  /** {@return whether a board can be split by it} */
  default boolean isAxis() {
    return switch (this) {
      case SingleSelect singleSelect -> true;
      case Checkbox checkbox -> true;
      case Text text -> false;
      case LongText longText -> false;
      case Number number -> false;
      case Currency currency -> false;
      case Date date -> false;
      case DateTime dateTime -> false;
      case Reference reference -> false;
      case BuiltIn builtIn -> false;
    };
  }
}
