package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import java.util.ArrayList;
import java.util.List;

/** A filter as a document: {@code all}, {@code any}, {@code off}, or a condition. */
final class FilterDocument {
  private FilterDocument() {}

  static ObjectNode write(Filter filter, FieldNumbers fields) {
    ObjectNode node = Documents.object();
    switch (filter) {
      case Filter.All all -> parts(node.putArray("all"), all.parts(), fields);
      case Filter.Any any -> parts(node.putArray("any"), any.parts(), fields);
      case Filter.Off off -> node.set("off", write(off.part(), fields));
      case Filter.Condition condition -> {
        node.put("field", fields.number(condition.field())).put("operator", condition.operator().name());
        ArrayNode operands = node.putArray("operands");
        condition.operands().forEach(operand -> operands.add(ValueDocument.write(operand, fields.ids())));
        if (condition.exact()) {
          node.put("exact", true);
        }
      }
    }
    return node;
  }

  static Filter read(JsonNode node, FieldNumbers fields) {
    if (node.has("all")) {
      return new Filter.All(parts(node.get("all"), fields));
    }
    if (node.has("any")) {
      return new Filter.Any(parts(node.get("any"), fields));
    }
    if (node.has("off")) {
      return new Filter.Off(read(node.get("off"), fields));
    }
    List<Object> operands = new ArrayList<>();
    node.get("operands").forEach(operand -> operands.add(ValueDocument.read(operand, fields.ids())));
    return new Filter.Condition(
        fields.id(node.get("field").asLong()),
        Operator.valueOf(node.get("operator").asText()),
        operands,
        node.path("exact").asBoolean());
  }

  private static void parts(ArrayNode array, List<Filter> parts, FieldNumbers fields) {
    parts.forEach(part -> array.add(write(part, fields)));
  }

  private static List<Filter> parts(JsonNode array, FieldNumbers fields) {
    List<Filter> parts = new ArrayList<>();
    array.forEach(part -> parts.add(read(part, fields)));
    return parts;
  }
}
