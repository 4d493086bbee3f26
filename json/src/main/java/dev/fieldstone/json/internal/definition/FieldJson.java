package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.given;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.unlessUsual;
import static dev.fieldstone.json.internal.form.Property.usual;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldPatch.NewDefault;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ReadValues;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.TypedValues;
import dev.fieldstone.json.internal.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields, as they are, are to be made, and are to be changed. */
public final class FieldJson {
  private static final String DEFAULT = "default";
  private static final Form<Uniqueness> UNIQUENESS = Scalars.word(Uniqueness.class);

  /** An option of a select. */
  public static final Form<Option> OPTION =
      object(
          in -> new Option(in.next(), in.next(), in.next(), in.next()),
          required("id", Ids.OPTION, Option::id),
          required("label", Scalars.TEXT, Option::label),
          required("color", Scalars.TEXT, Option::color),
          required("hostData", Scalars.TEXT, Option::hostData));

  /** A field. */
  public static final Form<Field> FIELD =
      object(
          FieldJson::field,
          required("id", Ids.FIELD_ID, Field::id),
          required("table", Ids.TABLE_ID, Field::table),
          required("key", Scalars.TEXT, Field::key),
          required("name", Scalars.TEXT, Field::name),
          required("description", Scalars.TEXT, Field::description),
          required("type", FieldTypeJson.TYPE, Field::type),
          required("options", Many.list(OPTION), Field::options),
          required("required", Scalars.TRUTH, Field::required),
          required("uniqueness", UNIQUENESS, Field::uniqueness),
          optional(DEFAULT, Scalars.ANY, FieldJson::writtenDefault),
          required("builtIn", Scalars.TRUTH, Field::builtIn),
          required("writable", Scalars.TRUTH, Field::writable),
          required("locked", Scalars.TRUTH, Field::locked),
          required("hostData", Scalars.TEXT, Field::hostData));

  /** A field to be made. */
  public static final Form<FieldDraft> DRAFT =
      object(
          in ->
              new FieldDraft(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(),
                  in.next(), in.next()),
          required("name", Scalars.TEXT, FieldDraft::name),
          optional("key", Scalars.TEXT, FieldDraft::key),
          required("type", FieldTypeJson.TYPE, FieldDraft::type),
          usual("description", Scalars.TEXT, FieldDraft::description, ""),
          usual("required", Scalars.TRUTH, FieldDraft::required, false),
          usual("uniqueness", UNIQUENESS, FieldDraft::uniqueness, Uniqueness.NONE),
          optional(DEFAULT, Values.VALUE, FieldDraft::defaultValue),
          usual("locked", Scalars.TRUTH, FieldDraft::locked, false),
          optional("before", Ids.FIELD, draft -> draft.before()),
          optional("after", Ids.FIELD, draft -> draft.after()),
          usual("hostData", Scalars.TEXT, FieldDraft::hostData, ""));

  /** What is to change about a field; a default of null is for none. */
  public static final Form<FieldPatch> PATCH =
      object(
          FieldJson::patch,
          optional("name", Scalars.TEXT, FieldPatch::name),
          optional("key", Scalars.TEXT, FieldPatch::key),
          optional("description", Scalars.TEXT, FieldPatch::description),
          optional("hostData", Scalars.TEXT, FieldPatch::hostData),
          optional("type", FieldTypeJson.TYPE, FieldPatch::type),
          unlessUsual("conversion", TypeChangeJson.CONVERSION, FieldPatch::conversion, Conversion.NONE),
          optional("required", Scalars.TRUTH, FieldPatch::required),
          optional("unique", Scalars.TRUTH, patch -> patch.uniqueness() == null ? patch.unique() : null),
          optional("uniqueness", UNIQUENESS, FieldPatch::uniqueness),
          given(DEFAULT, new NewDefaultForm(), FieldPatch::newDefault),
          unlessUsual(
              "renamedOptions", Many.map(Scalars.TEXT, Scalars.TEXT), FieldPatch::renamedOptions, Map.of()));

  private FieldJson() {}

  private static @Nullable JsonNode writtenDefault(Field field) {
    Object value = field.defaultValue();
    return value == null ? null : TypedValues.of(field.type().storageClass()).write(value);
  }

  private static Field field(ReadValues in) {
    Field field =
        new Field(
            in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), null,
            false, false, false, "");
    JsonNode given = in.next();
    Object defaultValue =
        given == null
            ? null
            : TypedValues.of(field.type().storageClass()).read(given, in.at().member(DEFAULT));
    return new Field(
        field.id(), field.table(), field.key(), field.name(), field.description(), field.type(), field.options(),
        field.required(), field.uniqueness(), defaultValue, in.next(), in.next(), in.next(), in.next());
  }

  private static FieldPatch patch(ReadValues in) {
    FieldPatch patch = texts(in);
    FieldType type = in.next();
    Conversion conversion = in.next();
    if (type != null) {
      patch = patch.withType(type, conversion);
    } else if (!conversion.equals(Conversion.NONE)) {
      throw in.at().member("conversion").refused("A conversion goes with a type");
    }
    return defaults(demands(patch, in), in);
  }

  private static FieldPatch texts(ReadValues in) {
    FieldPatch patch = FieldPatch.empty();
    String name = in.next();
    patch = name == null ? patch : patch.withName(name);
    String key = in.next();
    patch = key == null ? patch : patch.withKey(key);
    String description = in.next();
    patch = description == null ? patch : patch.withDescription(description);
    String hostData = in.next();
    return hostData == null ? patch : patch.withHostData(hostData);
  }

  private static FieldPatch demands(FieldPatch texts, ReadValues in) {
    Boolean required = in.next();
    FieldPatch patch = required == null ? texts : texts.withRequired(required);
    Boolean unique = in.next();
    Uniqueness uniqueness = in.next();
    if (unique != null && uniqueness != null) {
      throw in.at().member("unique").refused("A field is unique as usual, or as its uniqueness says");
    }
    patch = unique == null ? patch : patch.withUnique(unique);
    return uniqueness == null ? patch : patch.withUnique(uniqueness);
  }

  private static FieldPatch defaults(FieldPatch demands, ReadValues in) {
    NewDefault newDefault = in.next();
    FieldPatch patch = newDefault == null ? demands : demands.withDefault(newDefault.value());
    Map<String, String> renamedOptions = in.next();
    for (var renamed : renamedOptions.entrySet()) {
      patch = patch.withOptionRenamed(renamed.getKey(), renamed.getValue());
    }
    return patch;
  }

  private static final class NewDefaultForm implements Form<NewDefault> {
    @Override
    public JsonNode write(NewDefault newDefault) {
      return Values.write(newDefault.value());
    }

    @Override
    public NewDefault read(JsonNode node, At at) {
      return new NewDefault(Values.read(node, at));
    }
  }

}
