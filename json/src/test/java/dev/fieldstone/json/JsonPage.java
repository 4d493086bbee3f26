package dev.fieldstone.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of {@code docs/json.md}, and the golden files that its examples are. */
final class JsonPage {
  private static final Path TEMPLATE = Path.of("src", "test", "resources", "json-page.md");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "documents");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final int MAX_COLUMNS = 100;

  private JsonPage() {}

  /** {@return the page: the template with the golden files in the place of their names} */
  static String text() {
    StringBuilder page = new StringBuilder();
    for (String line : read(TEMPLATE).lines().toList()) {
      boolean isExample = line.startsWith("{{") && line.endsWith("}}");
      page.append(isExample ? "```json\n" + golden(line.substring(2, line.length() - 2)) + "```" : line).append('\n');
    }
    return page.toString();
  }

  /** {@return the names of the golden files that the template asks for} */
  static List<String> exampleNames() {
    return read(TEMPLATE).lines()
        .filter(line -> line.startsWith("{{"))
        .map(line -> line.substring(2, line.length() - 2))
        .toList();
  }

  /** {@return a golden file} */
  static String golden(String name) {
    return read(file(name));
  }

  static Path file(String name) {
    return GOLDEN.resolve(name + ".json");
  }

  /** {@return a document with line breaks, where a part does not fit on a line} */
  static String pretty(String document) {
    try {
      StringBuilder text = new StringBuilder();
      append(MAPPER.readTree(document), "", text);
      return text.append('\n').toString();
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static void append(JsonNode node, String indent, StringBuilder text) {
    String line = line(node);
    int column = text.length() - text.lastIndexOf("\n");
    if (!node.isContainerNode() || column + line.length() <= MAX_COLUMNS) {
      text.append(line);
      return;
    }
    String inner = indent + "  ";
    String separator = "";
    text.append(node.isObject() ? "{" : "[");
    for (var member : members(node).entrySet()) {
      text.append(separator).append('\n').append(inner);
      text.append(node.isObject() ? line(MAPPER.getNodeFactory().textNode(member.getKey())) + ": " : "");
      append(member.getValue(), inner, text);
      separator = ",";
    }
    text.append('\n').append(indent).append(node.isObject() ? "}" : "]");
  }

  private static String line(JsonNode node) {
    if (!node.isContainerNode()) {
      return node.toString();
    }
    String members =
        members(node).entrySet().stream()
            .map(
                member ->
                    node.isObject()
                        ? line(MAPPER.getNodeFactory().textNode(member.getKey())) + ": " + line(member.getValue())
                        : line(member.getValue()))
            .collect(Collectors.joining(", "));
    return node.isObject() ? "{" + members + "}" : "[" + members + "]";
  }

  /** Elements are members by their index. */
  private static Map<String, JsonNode> members(JsonNode node) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      members.put(String.valueOf(index), node.get(index));
    }
    return members;
  }

  /** {@return the examples that are made in Java, by the names of their files: the type, and a number} */
  static Map<String, Examples.Example<?>> byName(List<Examples.Example<?>> examples) {
    Map<String, Examples.Example<?>> byName = new LinkedHashMap<>();
    for (Examples.Example<?> example : examples) {
      String name = example.type().getSimpleName();
      int count = 1;
      while (byName.containsKey(count == 1 ? name : name + count)) {
        count++;
      }
      byName.put(count == 1 ? name : name + count, example);
    }
    return byName;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
