package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.DeletionPlan.Restriction;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a delete did, as a part of an answer's document. */
final class DeletionPlanDocument {
  static final String KIND = "deletion";

  private DeletionPlanDocument() {}

  static ObjectNode write(DeletionPlan plan) {
    ObjectNode root = Documents.object();
    ObjectNode node = root.putObject(KIND);
    ObjectNode deleted = node.putObject("deleted");
    plan.deleted().forEach((table, count) -> deleted.put(table.toString(), count));
    ObjectNode cleared = node.putObject("cleared");
    plan.cleared().forEach((field, count) -> cleared.put(field.toString(), count));
    ArrayNode restricting = node.putArray("restricting");
    plan.restricting().forEach(restriction -> restricting.add(write(restriction)));
    return root;
  }

  static DeletionPlan read(JsonNode node) {
    List<Restriction> restricting = new ArrayList<>();
    node.path("restricting").forEach(restriction -> restricting.add(restriction(restriction)));
    return new DeletionPlan(
        counts(node.path("deleted"), TableId::parse), counts(node.path("cleared"), FieldId::parse), restricting);
  }

  private static ObjectNode write(Restriction restriction) {
    ObjectNode node =
        Documents.object()
            .put("field", restriction.field().toString())
            .put("fieldKey", restriction.fieldKey())
            .put("count", restriction.count());
    ArrayNode records = node.putArray("records");
    restriction.firstRecords().forEach(record -> records.add(record.toString()));
    return node;
  }

  private static <I> Map<I, Long> counts(JsonNode node, Function<String, I> id) {
    Map<I, Long> counts = new HashMap<>();
    node.properties().forEach(entry -> counts.put(id.apply(entry.getKey()), entry.getValue().asLong()));
    return counts;
  }

  private static Restriction restriction(JsonNode node) {
    List<RecordId> records = new ArrayList<>();
    node.path("records").forEach(record -> records.add(RecordId.parse(record.asText())));
    return new Restriction(
        FieldId.parse(node.path("field").asText()),
        node.path("fieldKey").asText(),
        node.path("count").asLong(),
        records);
  }
}
