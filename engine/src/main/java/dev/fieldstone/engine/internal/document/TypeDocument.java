package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableId;
import java.time.ZoneId;
import java.util.List;

/** A field's type as a document: its keyword and its settings. The options of a select are kept with the field. */
final class TypeDocument {
  private TypeDocument() {}

  static void write(ObjectNode node, FieldType type, OrgIds ids) {
    node.put("kind", type.keyword());
    switch (type) {
      case FieldType.Number number -> node.put("scale", number.scale());
      case FieldType.Currency currency ->
          node.put("currency", currency.currencyCode()).put("scale", currency.scale());
      case FieldType.Percent percent -> node.put("scale", percent.scale());
      case FieldType.Rating rating -> node.put("max", rating.max());
      case FieldType.DateTime dateTime -> node.put("zone", dateTime.displayZone().getId());
      case FieldType.Referring reference ->
          node.put("target", target(reference, ids)).put("onDelete", reference.onDelete().name());
      case FieldType.Stored stored -> {}
      case FieldType.Computed computed -> {}
    }
  }

  static FieldType read(JsonNode node, OrgIds ids) {
    String kind = node.get("kind").asText();
    return switch (kind) {
      case "text" -> FieldType.text();
      case "long_text" -> FieldType.longText();
      case "number" -> FieldType.number(node.get("scale").asInt());
      case "currency" -> new FieldType.Currency(node.get("currency").asText(), node.get("scale").asInt());
      case "email" -> FieldType.email();
      case "url" -> FieldType.url();
      case "phone" -> FieldType.phone();
      case "percent" -> new FieldType.Percent(node.get("scale").asInt());
      case "rating" -> FieldType.rating(node.get("max").asInt());
      case "duration" -> FieldType.duration();
      case "checkbox" -> FieldType.checkbox();
      case "date" -> FieldType.date();
      case "datetime" -> new FieldType.DateTime(ZoneId.of(node.get("zone").asText()));
      case "single_select" -> new FieldType.SingleSelect(List.of());
      case "multi_select" -> new FieldType.MultiSelect(List.of());
      case "user" -> FieldType.user();
      case "users" -> FieldType.users();
      case "reference" -> new FieldType.Reference(target(node, ids), onDelete(node));
      case "references" -> new FieldType.References(target(node, ids), onDelete(node));
      case "json" -> FieldType.json();
      case "attachments" -> FieldType.attachments();
      case "autonumber" -> FieldType.autonumber();
      case "created_time" -> new FieldType.CreatedTime();
      case "created_by" -> new FieldType.CreatedBy();
      case "updated_time" -> new FieldType.UpdatedTime();
      case "updated_by" -> new FieldType.UpdatedBy();
      default -> throw new IllegalStateException("A catalog document names an unknown type");
    };
  }

  private static TableId target(JsonNode node, OrgIds ids) {
    return ids.table(node.get("target").asLong());
  }

  private static OnDelete onDelete(JsonNode node) {
    return OnDelete.valueOf(node.get("onDelete").asText());
  }

  private static long target(FieldType.Referring reference, OrgIds ids) {
    IdNumbers numbers = reference.target() instanceof TableId id ? ids.read(id) : null;
    if (numbers == null) {
      throw new IllegalStateException("A kept reference names its target by id");
    }
    return numbers.table();
  }
}
