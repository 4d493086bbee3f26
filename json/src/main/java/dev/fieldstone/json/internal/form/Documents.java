package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.json.JsonForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON texts and trees. A number keeps its digits as they are. */
public final class Documents {
  /** Makes the nodes of trees. */
  public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints()).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(NODES)
          .build();

  private Documents() {}

  /** {@return an empty object} */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Writes a tree without white space. */
  public static String text(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can be written", impossible);
    }
  }

  /** Reads a document in a form; the fields are those of the records in it, null where they are not known. */
  public static <T> T read(String document, Form<T> form, @Nullable List<Field> fields) {
    JsonNode tree = parse(document);
    At top = At.top(fields);
    try {
      T value = form.read(tree, top);
      top.check();
      return value;
    } catch (Refusal noted) {
      throw top.failure();
    }
  }

  /**
   * Reads a text as a tree.
   *
   * @throws FieldstoneException {@code JSON/INVALID} if it is not JSON; {@code JSON/TOO_LARGE}
   */
  public static JsonNode parse(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw new FieldstoneException(ErrorCode.JSON_INVALID, "An empty text is not JSON");
      }
      return tree;
    } catch (StreamConstraintsException tooLarge) {
      throw new FieldstoneException(ErrorCode.JSON_TOO_LARGE, "The JSON is too long or too deep, or a number in it");
    } catch (JsonProcessingException malformed) {
      throw located(malformed);
    }
  }

  private static FieldstoneException located(JsonProcessingException malformed) {
    FieldstoneException refusal =
        new FieldstoneException(ErrorCode.JSON_INVALID, "The text is not JSON, or names a property twice");
    JsonLocation location = malformed.getLocation();
    return location == null
        ? refusal
        : refusal.with("line", location.getLineNr()).with("column", location.getColumnNr());
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxDocumentLength(JsonForm.MAX_CHARACTERS)
        .maxNestingDepth(JsonForm.MAX_DEPTH)
        .maxNumberLength(JsonForm.MAX_NUMBER_CHARACTERS)
        .maxTokenCount(JsonForm.MAX_TOKENS)
        .build();
  }
}
