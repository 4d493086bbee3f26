package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;
import static dev.fieldstone.json.internal.form.Variants.variant;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ObjectForm;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.form.Variants.Variant;
import dev.fieldstone.json.internal.value.Ids;
import java.time.ZoneOffset;
import java.util.List;

/** Types of fields; their kinds are the types' keywords. */
public final class FieldTypeJson {
  /** An option to be made. */
  public static final Form<OptionDraft> OPTION_DRAFT =
      object(
          in -> new OptionDraft(in.next(), in.next(), in.next()),
          required("label", Scalars.TEXT, OptionDraft::label),
          usual("color", Scalars.TEXT, OptionDraft::color, ""),
          usual("hostData", Scalars.TEXT, OptionDraft::hostData, ""));

  private static final Form<List<OptionDraft>> OPTIONS = Many.list(OPTION_DRAFT);
  private static final Form<OnDelete> ON_DELETE = Scalars.word(OnDelete.class);

  /** A type. */
  public static final Form<FieldType> TYPE =
      Variants.of(
          plain(new FieldType.Text()),
          plain(new FieldType.LongText()),
          plain(new FieldType.Email()),
          plain(new FieldType.Url()),
          plain(new FieldType.Phone()),
          variant("number", FieldType.Number.class, number()),
          variant("currency", FieldType.Currency.class, currency()),
          variant("percent", FieldType.Percent.class, percent()),
          variant("rating", FieldType.Rating.class, rating()),
          plain(new FieldType.Duration()),
          plain(new FieldType.Checkbox()),
          plain(new FieldType.Date()),
          variant("datetime", FieldType.DateTime.class, dateTime()),
          variant("single_select", FieldType.SingleSelect.class, singleSelect()),
          variant("multi_select", FieldType.MultiSelect.class, multiSelect()),
          plain(new FieldType.User()),
          plain(new FieldType.Users()),
          variant("reference", FieldType.Reference.class, reference()),
          variant("references", FieldType.References.class, references()),
          plain(new FieldType.Json()),
          plain(new FieldType.Attachments()),
          plain(new FieldType.Identity()),
          plain(new FieldType.Autonumber()),
          plain(new FieldType.CreatedTime()),
          plain(new FieldType.CreatedBy()),
          plain(new FieldType.UpdatedTime()),
          plain(new FieldType.UpdatedBy()));

  private FieldTypeJson() {}

  @SuppressWarnings("unchecked") // a type's class is that of the type
  private static <T extends FieldType> Variant<T> plain(T type) {
    return variant(type.keyword(), (Class<T>) type.getClass(), object(in -> type));
  }

  private static ObjectForm<FieldType.Number> number() {
    return object(
        in -> new FieldType.Number(in.next()), required("scale", Scalars.INTEGER, FieldType.Number::scale));
  }

  private static ObjectForm<FieldType.Currency> currency() {
    return object(
        in -> new FieldType.Currency(in.next(), in.next()),
        required("currency", Scalars.TEXT, FieldType.Currency::currencyCode),
        required("scale", Scalars.INTEGER, FieldType.Currency::scale));
  }

  private static ObjectForm<FieldType.Percent> percent() {
    return object(
        in -> new FieldType.Percent(in.next()), required("scale", Scalars.INTEGER, FieldType.Percent::scale));
  }

  private static ObjectForm<FieldType.Rating> rating() {
    return object(in -> new FieldType.Rating(in.next()), required("max", Scalars.INTEGER, FieldType.Rating::max));
  }

  private static ObjectForm<FieldType.DateTime> dateTime() {
    return object(
        in -> new FieldType.DateTime(in.next()),
        usual("zone", Scalars.ZONE, FieldType.DateTime::displayZone, ZoneOffset.UTC));
  }

  private static ObjectForm<FieldType.SingleSelect> singleSelect() {
    return object(
        in -> new FieldType.SingleSelect(in.next()),
        usual("options", OPTIONS, FieldType.SingleSelect::options, List.of()));
  }

  private static ObjectForm<FieldType.MultiSelect> multiSelect() {
    return object(
        in -> new FieldType.MultiSelect(in.next()),
        usual("options", OPTIONS, FieldType.MultiSelect::options, List.of()));
  }

  private static ObjectForm<FieldType.Reference> reference() {
    return object(
        in -> new FieldType.Reference(in.next(), in.next()),
        required("target", Ids.TABLE, FieldType.Reference::target),
        required("onDelete", ON_DELETE, FieldType.Reference::onDelete));
  }

  private static ObjectForm<FieldType.References> references() {
    return object(
        in -> new FieldType.References(in.next(), in.next()),
        required("target", Ids.TABLE, FieldType.References::target),
        required("onDelete", ON_DELETE, FieldType.References::onDelete));
  }
}
