package dev.fieldstone.json;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.engine.view.ViewId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the examples of the page are about: a table of deals. */
final class Samples {
  static final TableId DEALS = new TableId(1, 1);
  static final TableId COMPANIES = new TableId(1, 2);
  static final ViewId PIPELINE = new ViewId(3, 1);
  static final RecordId ROCKET = new RecordId(4, 1);
  static final RecordId SATELLITE = new RecordId(4, 2);
  static final RecordId ACME = new RecordId(4, 3);
  static final OptionId WON = new OptionId(5, 1);
  static final OptionId HOT = new OptionId(5, 2);
  static final OptionId NEW = new OptionId(5, 3);

  private Samples() {}

  /** {@return a field of the deals by its place} */
  static FieldId field(int number) {
    return new FieldId(2, number);
  }

  /** {@return the fields of the deals, of every type that users make} */
  static List<Field> fields() {
    List<FieldType> types =
        List.of(
            FieldType.text(), FieldType.longText(), FieldType.email(), FieldType.url(), FieldType.phone(),
            FieldType.number(2), FieldType.currency("EUR"), FieldType.percent(), FieldType.rating(5),
            FieldType.duration(), FieldType.checkbox(), FieldType.date(),
            new FieldType.DateTime(ZoneId.of("Europe/Berlin")),
            new FieldType.SingleSelect(List.of(new OptionDraft("Won", "green"))),
            new FieldType.MultiSelect(List.of(OptionDraft.labelled("Hot"), OptionDraft.labelled("New"))),
            FieldType.user(), FieldType.users(), FieldType.reference(COMPANIES, OnDelete.RESTRICT),
            new FieldType.References(DEALS, OnDelete.CLEAR), FieldType.json(), FieldType.attachments(),
            FieldType.autonumber(), new FieldType.CreatedTime(), new FieldType.CreatedBy());
    List<Field> fields = new ArrayList<>();
    for (FieldType type : types) {
      fields.add(field(fields.size() + 1, type, null));
    }
    return fields;
  }

  /** {@return a field whose key is its type's keyword, but for that of the built-in field} */
  static Field field(int number, FieldType type, @Nullable Object defaultValue) {
    List<Option> options =
        switch (type) {
          case FieldType.SingleSelect select -> List.of(new Option(WON, "Won", "green"));
          case FieldType.MultiSelect select -> List.of(new Option(HOT, "Hot", ""), new Option(NEW, "New", ""));
          default -> List.of();
        };
    String key = type instanceof FieldType.CreatedBy ? "creator" : type.keyword();
    return new Field(
        field(number), DEALS, key, type.keyword(), "", type, options, false, Uniqueness.NONE, defaultValue,
        false, !(type instanceof FieldType.Computed), false, "");
  }

  /** {@return a call that failed for two reasons} */
  static FieldstoneException failure() {
    return new FieldstoneException(
        List.of(
            Problem.of(ErrorCode.RECORD_NOT_UNIQUE, "email", "Another record has this value").with("record", SATELLITE),
            Problem.of(ErrorCode.VALUE_REQUIRED, "name", "A value is required").with("count", 2L)));
  }
}
