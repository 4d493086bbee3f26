package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON texts and trees. */
final class Documents {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Documents() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A catalog document is damaged", malformed);
    }
  }

  static String text(JsonNode tree) {
    return tree.toString();
  }
}
