package dev.fieldstone.model;

import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;

/** What a field's values are. The options of a select lie with the field. */
public sealed interface ModelType {

  /** Texts. */
  sealed interface Textual extends ModelType {}

  /** Decimals with a number of digits after the point. */
  sealed interface Numeric extends ModelType {
    /** {@return how many digits stand after the point at most} */
    int scale();
  }

  /** Options of the field's. */
  sealed interface Select extends ModelType {}

  /** Records of a table. */
  sealed interface Referring extends ModelType {
    /** {@return the number of the target table} */
    int target();

    /** {@return what happens when a target is deleted} */
    OnDelete onDelete();

    /** {@return the same with another target} */
    Referring targeting(int other);
  }

  /** One line. */
  record Text() implements Textual {}

  /** Many lines. */
  record LongText() implements Textual {}

  /** An e-mail address. */
  record Email() implements Textual {}

  /** A web address. */
  record Url() implements Textual {}

  /** A telephone number. */
  record Phone() implements Textual {}

  /** A decimal. */
  record Number(int scale) implements Numeric {}

  /** Money. */
  record Currency(String code, int scale) implements Numeric {}

  /** A share of one. */
  record Percent(int scale) implements Numeric {}

  /** Points from 1 up. */
  record Rating(int max) implements Numeric {
    @Override
    public int scale() {
      return 0;
    }
  }

  /** Seconds, to the millisecond. */
  record Duration() implements Numeric {
    private static final int MILLIS = 3;

    @Override
    public int scale() {
      return MILLIS;
    }
  }

  /** True or false. */
  record Checkbox() implements ModelType {}

  /** A day. */
  record Date() implements ModelType {}

  /** A point in time. */
  record DateTime() implements ModelType {}

  /** One option of the field's. */
  record SingleSelect() implements Select {}

  /** Some options of the field's, in an order. */
  record MultiSelect() implements Select {}

  /** An actor. */
  record User() implements ModelType {}

  /** Some actors, in an order. */
  record Users() implements ModelType {}

  /** A record of the table with this number. */
  record Reference(int target, OnDelete onDelete) implements Referring {
    @Override
    public Reference targeting(int other) {
      return new Reference(other, onDelete);
    }
  }

  /** Some records of the table with this number, in an order. */
  record References(int target, OnDelete onDelete) implements Referring {
    @Override
    public References targeting(int other) {
      return new References(other, onDelete);
    }
  }

  /** A JSON value, by its canonical text. */
  record Json() implements ModelType {}

  /** Descriptions of files, in an order. */
  record Attachments() implements ModelType {}

  /** What nobody writes. */
  record Computed(ModelComputation computation) implements ModelType {}

  /** What every table has, worked out by the library. */
  record BuiltIn(StorageClass storageClass) implements ModelType {}

  /** {@return where values of this type are kept} */
  default ModelSlot slot() {
    return switch (this) {
      case Textual textual -> ModelSlot.of(StorageClass.TEXT);
      case Numeric numeric -> ModelSlot.of(StorageClass.NUMBER);
      case Checkbox checkbox -> ModelSlot.of(StorageClass.BOOLEAN);
      case Date date -> ModelSlot.of(StorageClass.DATE);
      case DateTime dateTime -> ModelSlot.of(StorageClass.TIMESTAMP);
      case SingleSelect singleSelect -> ModelSlot.of(StorageClass.OPTION);
      case MultiSelect multiSelect -> ModelSlot.of(StorageClass.OPTIONS);
      case User user -> ModelSlot.of(StorageClass.ACTOR);
      case Users users -> ModelSlot.of(StorageClass.ACTORS);
      case Reference reference -> new ModelSlot(StorageClass.REFERENCE, reference.target());
      case References references -> new ModelSlot(StorageClass.REFERENCES, references.target());
      case Json json -> ModelSlot.of(StorageClass.JSON);
      case Attachments attachments -> ModelSlot.of(StorageClass.ATTACHMENTS);
      case Computed computed -> ModelSlot.computed(computed.computation().storageClass());
      case BuiltIn builtIn -> ModelSlot.of(builtIn.storageClass());
    };
  }

  /** {@return whether a value of this type can stand for a record} */
  default boolean isFitForDisplay() {
    return switch (slot().storageClass()) {
      case TEXT -> !(this instanceof LongText);
      case NUMBER, DATE, TIMESTAMP, OPTION, ACTOR -> !(this instanceof BuiltIn);
      case BOOLEAN, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether a board can be split by it} */
  default boolean isAxis() {
    return switch (slot().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE, NUMBER, DATE, TIMESTAMP -> true;
      case TEXT -> !(this instanceof LongText);
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether nobody writes it} */
  default boolean isReadonly() {
    return this instanceof Computed || this instanceof BuiltIn;
  }

  /** {@return whether a board without an axis takes it for one} */
  default boolean isFirstAxis() {
    return switch (slot().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE -> !(this instanceof Computed) && !(this instanceof BuiltIn);
      case TEXT, NUMBER, DATE, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether a query can sort by it} */
  default boolean isSortable() {
    return switch (slot().storageClass()) {
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether deleting a target empties references of this type, so that none can be required} */
  default boolean isClearedByDeletes() {
    return this instanceof Referring referring && referring.onDelete() == OnDelete.CLEAR;
  }
}
