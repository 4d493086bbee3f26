package dev.fieldstone.json.internal.record;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ReadValues;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.TypedValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records: what each record has, its values by field key, and by field key what people read instead of ids: the labels
 * of options and actors, and what expanded references display.
 */
public final class RecordJson {
  private static final String VALUES = "values";
  private static final String LABELS = "labels";

  /** A record; to be read, it needs its fields. */
  public static final Form<Record> RECORD =
      object(
          RecordJson::record,
          required("id", Ids.RECORD, Record::id),
          required("table", Ids.TABLE_ID, Record::table),
          required("version", Scalars.LONG, Record::version),
          required("archived", Scalars.TRUTH, Record::isArchived),
          required("createdAt", Scalars.INSTANT, Record::createdAt),
          required("createdBy", Scalars.TEXT, Record::createdBy),
          required("updatedAt", Scalars.INSTANT, Record::updatedAt),
          required("updatedBy", Scalars.TEXT, Record::updatedBy),
          required("display", Scalars.TEXT, Record::display),
          required(VALUES, Scalars.ANY, RecordJson::values),
          usual(LABELS, Scalars.ANY, RecordJson::labels, Documents.object()));

  private static final Form<List<String>> TEXTS = Many.list(Scalars.TEXT);

  private RecordJson() {}

  private static JsonNode values(Record record) {
    ObjectNode node = Documents.object();
    Map<String, Object> values = record.values();
    for (Field field : record.fields()) {
      Object value = values.get(field.key());
      if (value != null) {
        node.set(field.key(), TypedValues.of(field.type().storageClass()).write(value));
      }
    }
    return node;
  }

  private static JsonNode labels(Record record) {
    ObjectNode node = Documents.object();
    Map<String, Object> values = record.values();
    for (Field field : record.fields()) {
      if (values.containsKey(field.key())) {
        labels(record, field).ifPresent(label -> node.set(field.key(), label));
      }
    }
    return node;
  }

  private static Optional<JsonNode> labels(Record record, Field field) {
    String key = field.key();
    return switch (field.type().storageClass()) {
      case OPTION -> Optional.ofNullable(record.option(key)).map(option -> Scalars.TEXT.write(option.label()));
      case ACTOR -> Optional.ofNullable(record.actorLabel(key)).map(Scalars.TEXT::write);
      case REFERENCE ->
          record.isExpanded(key)
              ? Optional.ofNullable(record.referenceDisplay(key)).map(Scalars.TEXT::write)
              : Optional.empty();
      case OPTIONS -> texts(record.options(key).stream().map(Option::label).toList());
      case ACTORS -> texts(record.actorLabels(key));
      case REFERENCES -> record.isExpanded(key) ? texts(record.referenceDisplays(key)) : Optional.empty();
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, JSON, ATTACHMENTS -> Optional.empty();
    };
  }

  private static Optional<JsonNode> texts(List<String> labels) {
    ArrayNode array = Documents.NODES.arrayNode(labels.size());
    labels.forEach(array::add);
    return Optional.of(array);
  }

  private static Record record(ReadValues in) {
    List<Field> fields = in.at().fields();
    return new ReadRecord(
        in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), fields,
        readValues(in.next(), fields, in.at().member(VALUES)), readLabels(in.next(), in.at().member(LABELS)));
  }

  private static Map<String, Object> readValues(JsonNode node, List<Field> fields, At at) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (var member : Many.MEMBERS.read(node, at).entrySet()) {
      At there = at.member(member.getKey());
      Field field =
          fields.stream()
              .filter(candidate -> candidate.key().equals(member.getKey()))
              .findFirst()
              .orElseThrow(() -> there.refused("The table has no such field"));
      values.put(field.key(), TypedValues.of(field.type().storageClass()).read(member.getValue(), there));
    }
    return values;
  }

  private static Map<String, List<String>> readLabels(JsonNode node, At at) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Many.MEMBERS
        .read(node, at)
        .forEach(
            (key, label) -> {
              At there = at.member(key);
              boolean isList = label.isArray();
              labels.put(key, isList ? TEXTS.read(label, there) : List.of(Scalars.TEXT.read(label, there)));
            });
    return labels;
  }
}
