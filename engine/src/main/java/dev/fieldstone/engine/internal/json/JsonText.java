package dev.fieldstone.engine.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as trees of Java values: Map, List, String, BigDecimal, Boolean and null. In the canonical form an object's keys
 * stand in the order of their code units, numbers have no trailing zeros, and there is no white space.
 */
public final class JsonText {
  /** How deep objects and arrays are nested at most. */
  public static final int MAX_DEPTH = 100;

  private static final int MAX_PLAIN_ZEROS = 30;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(NODES)
          .build();

  private JsonText() {}

  /**
   * Reads a text as a tree.
   *
   * @throws IllegalArgumentException if it is not JSON, names a key twice, or is nested too deep
   */
  public static @Nullable Object parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw new IllegalArgumentException("An empty text is not JSON");
      }
      return tree(node);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("The text is not JSON", malformed);
    }
  }

  /**
   * Writes a tree in canonical form. Any {@link Number} and {@link CharSequence} is taken.
   *
   * @throws IllegalArgumentException if it holds anything that is not JSON's, or is nested too deep
   */
  public static String write(@Nullable Object tree) {
    return node(tree, 0).toString();
  }

  private static @Nullable Object tree(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), tree(member.getValue())));
        yield Collections.unmodifiableMap(members);
      }
      case ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>(node.size());
        node.forEach(element -> elements.add(tree(element)));
        yield Collections.unmodifiableList(elements);
      }
      case STRING -> node.textValue();
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      case NULL -> null;
      default -> throw new IllegalStateException("Text holds no other nodes");
    };
  }

  private static JsonNode node(@Nullable Object tree, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("The JSON is nested too deep");
    }
    return switch (tree) {
      case null -> NODES.nullNode();
      case CharSequence text -> NODES.textNode(text.toString());
      case Boolean truth -> NODES.booleanNode(truth);
      case Number number -> number(number);
      case Map<?, ?> members -> object(members, depth);
      case Iterable<?> elements -> {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(node(element, depth + 1)));
        yield array;
      }
      default -> throw new IllegalArgumentException("JSON has no such values");
    };
  }

  private static JsonNode object(Map<?, ?> members, int depth) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    members.forEach(
        (key, value) -> {
          if (!(key instanceof CharSequence text)) {
            throw new IllegalArgumentException("JSON's keys are texts");
          }
          sorted.put(text.toString(), value);
        });
    ObjectNode object = NODES.objectNode();
    sorted.forEach((key, value) -> object.set(key, node(value, depth + 1)));
    return object;
  }

  /** A number that is not finite is refused. */
  private static JsonNode number(Number number) {
    BigDecimal stripped = new BigDecimal(number.toString()).stripTrailingZeros();
    boolean isWhole = stripped.scale() < 0 && stripped.scale() >= -MAX_PLAIN_ZEROS;
    return DecimalNode.valueOf(isWhole ? stripped.setScale(0) : stripped);
  }
}
