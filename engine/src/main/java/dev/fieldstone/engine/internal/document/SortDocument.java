package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.view.Sort;

/** A sort as a document; the usual rule goes without saying. */
final class SortDocument {
  private static final String RULE = "rule";

  private SortDocument() {}

  static ObjectNode write(Sort sort, FieldNumbers fields) {
    ObjectNode node =
        Documents.object()
            .put("field", fields.number(sort.field()))
            .put("direction", sort.direction().name())
            .put("empties", sort.empties().name());
    return sort.rule() == Sort.Rule.USUAL ? node : node.put(RULE, sort.rule().name());
  }

  static Sort read(JsonNode node, FieldNumbers fields) {
    return new Sort(
        fields.id(node.get("field").asLong()),
        Sort.Direction.valueOf(node.get("direction").asText()),
        Sort.Empties.valueOf(node.get("empties").asText()),
        node.has(RULE) ? Sort.Rule.valueOf(node.get(RULE).asText()) : Sort.Rule.USUAL);
  }
}
