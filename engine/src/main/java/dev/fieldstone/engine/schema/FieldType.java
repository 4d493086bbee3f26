package dev.fieldstone.engine.schema;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * What a field's values are. A closed set: every place that has to know a type says so in a switch without a default.
 *
 * <p>Equal types are equal as values. Settings are checked when the type is used, not when it is made:
 * {@code FIELD/TYPE_INVALID}.
 */
public sealed interface FieldType {

  /** A type whose values users write, kept in a column of the field's own. */
  sealed interface Stored extends FieldType {}

  /** A type whose values the library works out: read-only, with the class of its results. */
  sealed interface Computed extends FieldType {}

  /** One line of text, at most 10,000 characters. */
  record Text() implements Stored {}

  /** Text of many lines, at most 1,000,000 characters. */
  record LongText() implements Stored {}

  /**
   * A decimal number.
   *
   * @param scale digits after the point, 0 to 18
   */
  record Number(int scale) implements Stored {}

  /**
   * An amount of money.
   *
   * @param currencyCode ISO 4217, such as {@code EUR}
   * @param scale digits after the point, 0 to 18
   */
  record Currency(String currencyCode, int scale) implements Stored {}

  /** True or false; unset reads as false. */
  record Checkbox() implements Stored {}

  /** A day without a time or a zone. */
  record Date() implements Stored {}

  /**
   * A point in time.
   *
   * @param displayZone the zone in which people want to see it; values are instants all the same
   */
  record DateTime(ZoneId displayZone) implements Stored {}

  /**
   * One of a list of options.
   *
   * @param options the options in their order; in a type asked of a field, the ones it has now
   */
  record SingleSelect(List<OptionDraft> options) implements Stored {
    /** Copies the options. */
    public SingleSelect {
      options = List.copyOf(options);
    }
  }

  /**
   * A record of one table of the same org.
   *
   * @param target the table; in a type asked of a field, its id
   * @param onDelete what happens when the target record is deleted
   */
  record Reference(TableLocator target, OnDelete onDelete) implements Stored {}

  /** The record itself, by its id. Built-in and computed. */
  record Identity() implements Computed {}

  /** When the record was created. Computed. */
  record CreatedTime() implements Computed {}

  /** Who created the record. Computed. */
  record CreatedBy() implements Computed {}

  /** When a readable value or the status of the record last changed. Computed. */
  record UpdatedTime() implements Computed {}

  /** Who last changed a readable value or the status of the record. Computed. */
  record UpdatedBy() implements Computed {}

  /** {@return one line of text} */
  static FieldType text() {
    return new Text();
  }

  /** {@return text of many lines} */
  static FieldType longText() {
    return new LongText();
  }

  /** {@return a number with this many digits after the point, 0 to 18} */
  static FieldType number(int scale) {
    return new Number(scale);
  }

  /** {@return an amount in a currency by its ISO 4217 code, with the digits after the point that ISO gives it} */
  static FieldType currency(String currencyCode) {
    return new Currency(currencyCode, fractionDigits(currencyCode));
  }

  /** {@return true or false} */
  static FieldType checkbox() {
    return new Checkbox();
  }

  /** {@return a day} */
  static FieldType date() {
    return new Date();
  }

  /** {@return a point in time, shown in UTC} */
  static FieldType dateTime() {
    return new DateTime(ZoneOffset.UTC);
  }

  /** {@return one of these options, in this order} */
  static FieldType singleSelect(String... labels) {
    return new SingleSelect(Arrays.stream(labels).map(OptionDraft::labelled).toList());
  }

  /** {@return a reference to a table by its key, which may be made by the same schema document} */
  static FieldType reference(String targetKey, OnDelete onDelete) {
    return new Reference(TableLocator.of(targetKey), onDelete);
  }

  /** {@return a reference to a table} */
  static FieldType reference(TableLocator target, OnDelete onDelete) {
    return new Reference(target, onDelete);
  }

  /** {@return the word for the type in documents and files, such as {@code single_select}} */
  default String keyword() {
    return switch (this) {
      case Text text -> "text";
      case LongText longText -> "long_text";
      case Number number -> "number";
      case Currency currency -> "currency";
      case Checkbox checkbox -> "checkbox";
      case Date date -> "date";
      case DateTime dateTime -> "datetime";
      case SingleSelect singleSelect -> "single_select";
      case Reference reference -> "reference";
      case Identity identity -> "id";
      case CreatedTime createdTime -> "created_time";
      case CreatedBy createdBy -> "created_by";
      case UpdatedTime updatedTime -> "updated_time";
      case UpdatedBy updatedBy -> "updated_by";
    };
  }

  /** {@return the class by which values are kept, filtered, sorted, grouped and exported; a computed type's result} */
  default StorageClass storageClass() {
    return switch (this) {
      case Text text -> StorageClass.TEXT;
      case LongText longText -> StorageClass.TEXT;
      case Number number -> StorageClass.NUMBER;
      case Currency currency -> StorageClass.NUMBER;
      case Checkbox checkbox -> StorageClass.BOOLEAN;
      case Date date -> StorageClass.DATE;
      case DateTime dateTime -> StorageClass.TIMESTAMP;
      case SingleSelect singleSelect -> StorageClass.OPTION;
      case Reference reference -> StorageClass.REFERENCE;
      case Identity identity -> StorageClass.REFERENCE;
      case CreatedTime createdTime -> StorageClass.TIMESTAMP;
      case CreatedBy createdBy -> StorageClass.ACTOR;
      case UpdatedTime updatedTime -> StorageClass.TIMESTAMP;
      case UpdatedBy updatedBy -> StorageClass.ACTOR;
    };
  }

  private static int fractionDigits(String currencyCode) {
    return java.util.Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(currencyCode))
        .mapToInt(java.util.Currency::getDefaultFractionDigits)
        .map(digits -> Math.max(digits, 0))
        .findFirst()
        .orElse(2);
  }
}
