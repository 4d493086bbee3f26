package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.catalog.TableState;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table as a document.
 *
 * @param position its place in the org's order
 * @param state what is kept of it
 */
public record TableDocument(int position, TableState state) {

  /** {@return the document} */
  public String write() {
    ObjectNode root =
        Documents.object()
            .put("position", position)
            .put("key", state.key())
            .put("name", state.name())
            .put("description", state.description())
            .put("icon", state.icon())
            .put("color", state.color())
            .put("archived", state.archived())
            .put("displayField", state.displayField())
            .put("hostData", state.hostData());
    root.put("layout", state.layout().number());
    var parts = root.putArray("parts");
    for (PhysicalLayout.Part part : state.layout().parts()) {
      ObjectNode node = parts.addObject();
      counts(node.putObject("columns"), part.columns());
      counts(node.putObject("taken"), part.taken());
    }
    var indexed = root.putArray("indexed");
    state.layout().indexed().stream().sorted().forEach(indexed::add);
    return Documents.text(root);
  }

  /** {@return the table that a document describes} */
  public static TableDocument read(long number, String document) {
    JsonNode root = Documents.parse(document);
    List<PhysicalLayout.Part> parts = new ArrayList<>();
    for (JsonNode part : root.get("parts")) {
      parts.add(new PhysicalLayout.Part(counts(part.get("columns")), counts(part.get("taken"))));
    }
    Set<String> indexed = new HashSet<>();
    root.path("indexed").forEach(column -> indexed.add(column.asText()));
    TableState state =
        new TableState(
            number,
            root.get("key").asText(),
            root.get("name").asText(),
            root.get("description").asText(),
            root.get("icon").asText(),
            root.get("color").asText(),
            root.get("archived").asBoolean(),
            root.get("displayField").asLong(),
            new PhysicalLayout(root.path("layout").asLong(number), parts, indexed),
            root.path("hostData").asText());
    return new TableDocument(root.get("position").asInt(), state);
  }

  private static void counts(ObjectNode node, Map<ColumnType, Integer> counts) {
    for (ColumnType type : ColumnType.values()) {
      node.put(keyword(type), counts.getOrDefault(type, 0));
    }
  }

  private static Map<ColumnType, Integer> counts(JsonNode node) {
    Map<ColumnType, Integer> counts = new EnumMap<>(ColumnType.class);
    for (ColumnType type : ColumnType.values()) {
      int count = node.path(keyword(type)).asInt();
      if (count > 0) {
        counts.put(type, count);
      }
    }
    return counts;
  }

  private static String keyword(ColumnType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
