package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON texts and trees. */
final class Documents {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter ASCII_WRITER = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Documents() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A document is damaged", malformed);
    }
  }

  static String text(JsonNode tree) {
    return tree.toString();
  }

  /** {@return a tree as a text that any database can keep, whatever its texts hold} */
  static String asciiText(JsonNode tree) {
    try {
      return ASCII_WRITER.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can be written", impossible);
    }
  }
}
