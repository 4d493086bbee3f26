package dev.fieldstone.json.internal.record;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;
import static dev.fieldstone.json.internal.form.Variants.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ReadValues;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.form.Variants;
import dev.fieldstone.json.internal.report.ProblemJson;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes: patches, the operations of bulk calls and what became of them, and how values are understood. */
public final class WriteJson {
  private static final Form<Map<FieldLocator, @Nullable Object>> VALUES = new ValuesForm();
  private static final Map<FieldLocator, @Nullable Object> NO_VALUES =
      Collections.unmodifiableMap(new LinkedHashMap<>());

  /** What is to change about a record. */
  public static final Form<Patch> PATCH =
      object(
          WriteJson::patch,
          usual("values", VALUES, Patch::values, NO_VALUES),
          optional("archived", Scalars.TRUTH, Patch::archived));

  /** What an operation is done to. */
  public static final Form<Bulk.Target> TARGET = new TargetForm();

  /** One of the writes of a bulk call. */
  public static final Form<Bulk> BULK =
      Variants.of(
          variant(
              "create",
              Bulk.Create.class,
              object(
                  in -> new Bulk.Create(in.next(), in.next()),
                  required("table", Ids.TABLE, Bulk.Create::table),
                  usual("values", VALUES, Bulk.Create::values, NO_VALUES))),
          variant(
              "update",
              Bulk.Update.class,
              object(
                  in -> new Bulk.Update(in.next(), in.next(), in.next()),
                  required("record", TARGET, Bulk.Update::target),
                  required("patch", PATCH, Bulk.Update::patch),
                  optional("expectedVersion", Scalars.LONG, Bulk.Update::expectedVersion))),
          variant(
              "upsert",
              Bulk.Upsert.class,
              object(
                  in -> new Bulk.Upsert(in.next(), in.next(), in.next()),
                  required("table", Ids.TABLE, Bulk.Upsert::table),
                  required("matchOn", Many.list(Ids.FIELD), Bulk.Upsert::matchOn),
                  required("values", VALUES, Bulk.Upsert::values))),
          variant(
              "delete",
              Bulk.Delete.class,
              object(in -> new Bulk.Delete(in.next()), required("record", TARGET, Bulk.Delete::target))));

  /** What became of one of many writes. */
  public static final Form<Outcome> OUTCOME =
      Variants.of(
          variant(
              "done",
              Outcome.Done.class,
              object(
                  in -> new Outcome.Done(in.next(), in.next()),
                  required("record", Ids.RECORD, Outcome.Done::record),
                  required("effect", Scalars.word(Outcome.Effect.class), Outcome.Done::effect))),
          variant(
              "refused",
              Outcome.Refused.class,
              object(
                  in -> new Outcome.Refused(in.next()),
                  required("problems", Many.list(ProblemJson.PROBLEM), Outcome.Refused::problems))));

  /** How values are understood. */
  public static final Form<Reading> READING =
      Variants.of(
          variant("strict", Reading.Strict.class, object(in -> new Reading.Strict())),
          variant(
              "lenient",
              Reading.Lenient.class,
              object(
                  in -> new Reading.Lenient(in.next(), in.next()),
                  usual("locale", Scalars.LOCALE, Reading.Lenient::locale, Locale.ROOT),
                  usual("dateFormats", Many.list(Scalars.TEXT), Reading.Lenient::dateFormats, List.of()))));

  private WriteJson() {}

  private static Patch patch(ReadValues in) {
    Map<FieldLocator, @Nullable Object> values = in.next();
    Patch patch = Patch.empty();
    for (var value : values.entrySet()) {
      Object given = value.getValue();
      patch = given == null ? patch.clear(value.getKey()) : patch.set(value.getKey(), given);
    }
    Boolean archived = in.next();
    return archived == null ? patch : patch.archived(archived);
  }

  /** Values by field, null for none. */
  private static final class ValuesForm implements Form<Map<FieldLocator, @Nullable Object>> {
    private static final Form<Map<FieldLocator, Optional<Object>>> MEMBERS = Many.map(Ids.FIELD, Values.OR_NULL);

    @Override
    public JsonNode write(Map<FieldLocator, @Nullable Object> values) {
      ObjectNode node = Documents.object();
      values.forEach((field, value) -> node.set(Ids.FIELD.write(field).textValue(), Values.write(value)));
      return node;
    }

    @Override
    public Map<FieldLocator, @Nullable Object> read(JsonNode node, At at) {
      Map<FieldLocator, @Nullable Object> values = new LinkedHashMap<>();
      MEMBERS.read(node, at).forEach((field, value) -> values.put(field, value.orElse(null)));
      return values;
    }
  }

  private static final class TargetForm implements Form<Bulk.Target> {
    @Override
    public JsonNode write(Bulk.Target target) {
      return switch (target) {
        case Bulk.Existing existing -> Ids.RECORD.write(existing.id());
        case Bulk.Created created -> Values.write(created);
      };
    }

    @Override
    public Bulk.Target read(JsonNode node, At at) {
      if (node.isTextual()) {
        return new Bulk.Existing(Ids.RECORD.read(node, at));
      }
      if (Values.read(node, at) instanceof Bulk.Created created) {
        return created;
      }
      throw at.refused("The id of a record is expected, or what stands for one that this call makes");
    }
  }
}
