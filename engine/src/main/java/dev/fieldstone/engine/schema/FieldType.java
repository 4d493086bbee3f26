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

  /** A type whose values are options of the field. */
  sealed interface Select extends Stored {
    /** {@return the options in their order; in a type asked of a field, the ones it has now} */
    List<OptionDraft> options();

    /** {@return the type with other options} */
    Select choosing(List<OptionDraft> options);
  }

  /** A type whose values are records of one table of the same org. */
  sealed interface Referring extends Stored {
    /** {@return the table; in a type asked of a field, its id} */
    TableLocator target();

    /** {@return what happens when a target record is deleted} */
    OnDelete onDelete();

    /** {@return the type with another target} */
    Referring targeting(TableLocator target);
  }

  /** One line of text, at most 10,000 characters. */
  record Text() implements Stored {}

  /** Text of many lines, at most 1,000,000 characters. */
  record LongText() implements Stored {}

  /** An e-mail address: one line, something on both sides of one at sign, no white space; at most 320 characters. */
  record Email() implements Stored {}

  /** A web address: one line that begins with a scheme, such as {@code https:}, without white space. */
  record Url() implements Stored {}

  /** A telephone number as people write it: one line with 2 to 20 digits, at most 50 characters. */
  record Phone() implements Stored {}

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

  /**
   * A part of a whole: 0.25 is 25 %.
   *
   * @param scale digits after the point of the value, 0 to 18: with 4, a hundredth of a per cent
   */
  record Percent(int scale) implements Stored {}

  /**
   * A whole number of points from 1 on; nothing given is no value.
   *
   * @param max the most points, 1 to 10
   */
  record Rating(int max) implements Stored {}

  /** A length of time in seconds, with at most 3 digits after the point. */
  record Duration() implements Stored {
    /** Digits after the point of the seconds. */
    public static final int MAX_SCALE = 3;
  }

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
  record SingleSelect(List<OptionDraft> options) implements Select {
    /** Copies the options. */
    public SingleSelect {
      options = List.copyOf(options);
    }

    @Override
    public SingleSelect choosing(List<OptionDraft> others) {
      return new SingleSelect(others);
    }
  }

  /**
   * Some of a list of options, in an order, each once.
   *
   * @param options the options in their order; in a type asked of a field, the ones it has now
   */
  record MultiSelect(List<OptionDraft> options) implements Select {
    /** Copies the options. */
    public MultiSelect {
      options = List.copyOf(options);
    }

    @Override
    public MultiSelect choosing(List<OptionDraft> others) {
      return new MultiSelect(others);
    }
  }

  /** One of the host's people, by the host's own id of 1 to 200 characters. */
  record User() implements Stored {}

  /** Some of the host's people, in an order, each once. */
  record Users() implements Stored {}

  /**
   * A record of one table of the same org.
   *
   * @param target the table; in a type asked of a field, its id
   * @param onDelete what happens when the target record is deleted
   */
  record Reference(TableLocator target, OnDelete onDelete) implements Referring {
    @Override
    public Reference targeting(TableLocator other) {
      return new Reference(other, onDelete);
    }
  }

  /**
   * Some records of one table of the same org, in an order, each once; at most 1,000.
   *
   * @param target the table; in a type asked of a field, its id
   * @param onDelete what happens when a target record is deleted: {@code CLEAR} takes it out and keeps the rest
   */
  record References(TableLocator target, OnDelete onDelete) implements Referring {
    @Override
    public References targeting(TableLocator other) {
      return new References(other, onDelete);
    }
  }

  /** A JSON text of at most 1,000,000 characters. */
  record Json() implements Stored {}

  /** Descriptions of files that the host keeps, in an order; at most 100. */
  record Attachments() implements Stored {}

  /** The record itself, by its id. Built-in and computed. */
  record Identity() implements Computed {}

  /** A number that counts up with the records of the table as they are made; never given twice, with gaps. Computed. */
  record Autonumber() implements Computed {}

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

  /** {@return an e-mail address} */
  static FieldType email() {
    return new Email();
  }

  /** {@return a web address} */
  static FieldType url() {
    return new Url();
  }

  /** {@return a telephone number} */
  static FieldType phone() {
    return new Phone();
  }

  /** {@return a part of a whole, to a hundredth of a per cent} */
  static FieldType percent() {
    return new Percent(4);
  }

  /** {@return points from 1 to this many} */
  static FieldType rating(int max) {
    return new Rating(max);
  }

  /** {@return a length of time} */
  static FieldType duration() {
    return new Duration();
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

  /** {@return some of these options, in this order} */
  static FieldType multiSelect(String... labels) {
    return new MultiSelect(Arrays.stream(labels).map(OptionDraft::labelled).toList());
  }

  /** {@return one of the host's people} */
  static FieldType user() {
    return new User();
  }

  /** {@return some of the host's people} */
  static FieldType users() {
    return new Users();
  }

  /** {@return references to records of a table by its key, which may be made by the same schema document} */
  static FieldType references(String targetKey, OnDelete onDelete) {
    return new References(TableLocator.of(targetKey), onDelete);
  }

  /** {@return a JSON text} */
  static FieldType json() {
    return new Json();
  }

  /** {@return descriptions of files} */
  static FieldType attachments() {
    return new Attachments();
  }

  /** {@return a number that counts up with the records} */
  static FieldType autonumber() {
    return new Autonumber();
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
      case Email email -> "email";
      case Url url -> "url";
      case Phone phone -> "phone";
      case Percent percent -> "percent";
      case Rating rating -> "rating";
      case Duration duration -> "duration";
      case MultiSelect multiSelect -> "multi_select";
      case User user -> "user";
      case Users users -> "users";
      case References references -> "references";
      case Json json -> "json";
      case Attachments attachments -> "attachments";
      case Autonumber autonumber -> "autonumber";
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
      case Email email -> StorageClass.TEXT;
      case Url url -> StorageClass.TEXT;
      case Phone phone -> StorageClass.TEXT;
      case Percent percent -> StorageClass.NUMBER;
      case Rating rating -> StorageClass.NUMBER;
      case Duration duration -> StorageClass.NUMBER;
      case MultiSelect multiSelect -> StorageClass.OPTIONS;
      case User user -> StorageClass.ACTOR;
      case Users users -> StorageClass.ACTORS;
      case References references -> StorageClass.REFERENCES;
      case Json json -> StorageClass.JSON;
      case Attachments attachments -> StorageClass.ATTACHMENTS;
      case Autonumber autonumber -> StorageClass.NUMBER;
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
