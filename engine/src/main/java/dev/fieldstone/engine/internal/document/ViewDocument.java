package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view as a document.
 *
 * @param position its place in the tab strip
 * @param state what is kept of it
 */
public record ViewDocument(int position, ViewState state) {

  /** {@return the document} */
  public String write(OrgIds ids, long table) {
    FieldNumbers fields = new FieldNumbers(ids, table);
    ObjectNode root =
        Documents.object()
            .put("position", position)
            .put("key", state.key())
            .put("name", state.name())
            .put("description", state.description())
            .put("default", state.isDefault())
            .put("archived", state.archived())
            .put("hostData", state.hostData());
    List<FieldId> shown = state.fields();
    if (shown != null) {
      ArrayNode array = root.putArray("fields");
      shown.forEach(field -> array.add(fields.number(field)));
    }
    query(root.putObject("query"), state.query(), fields);
    root.set("layout", layout(state.layout(), fields));
    ArrayNode others = root.putArray("otherLayouts");
    state.otherLayouts().forEach(layout -> others.add(layout(layout, fields)));
    return Documents.text(root);
  }

  /** {@return the view that a document describes} */
  public static ViewDocument read(long number, String document, OrgIds ids, long table) {
    FieldNumbers fields = new FieldNumbers(ids, table);
    JsonNode root = Documents.parse(document);
    List<Layout> others = new ArrayList<>();
    root.get("otherLayouts").forEach(layout -> others.add(layout(layout, fields)));
    ViewState state =
        new ViewState(
            number,
            root.get("key").asText(),
            root.get("name").asText(),
            root.get("description").asText(),
            root.get("default").asBoolean(),
            root.get("archived").asBoolean(),
            shown(root, fields),
            query(root.get("query"), fields),
            layout(root.get("layout"), fields),
            others,
            root.path("hostData").asText());
    return new ViewDocument(root.get("position").asInt(), state);
  }

  private static @Nullable List<FieldId> shown(JsonNode root, FieldNumbers fields) {
    if (!root.has("fields")) {
      return null;
    }
    List<FieldId> shown = new ArrayList<>();
    root.get("fields").forEach(field -> shown.add(fields.id(field.asLong())));
    return shown;
  }

  private static void query(ObjectNode node, Query query, FieldNumbers fields) {
    node.set("filter", FilterDocument.write(query.filter(), fields));
    ArrayNode sorts = node.putArray("sorts");
    for (Sort sort : query.sorts()) {
      sorts
          .addObject()
          .put("field", fields.number(sort.field()))
          .put("direction", sort.direction().name())
          .put("empties", sort.empties().name());
    }
    Status status = query.status();
    if (status != null) {
      node.put("status", status.name());
    }
    ArrayNode expanded = node.putArray("expanded");
    query.expanded().forEach(field -> expanded.add(fields.number(field)));
  }

  private static Query query(JsonNode node, FieldNumbers fields) {
    List<Sort> sorts = new ArrayList<>();
    for (JsonNode sort : node.get("sorts")) {
      sorts.add(
          new Sort(
              fields.id(sort.get("field").asLong()),
              Sort.Direction.valueOf(sort.get("direction").asText()),
              Sort.Empties.valueOf(sort.get("empties").asText())));
    }
    List<FieldLocator> expanded = new ArrayList<>();
    node.get("expanded").forEach(field -> expanded.add(fields.id(field.asLong())));
    return new Query(
        FilterDocument.read(node.get("filter"), fields),
        sorts,
        node.has("status") ? Status.valueOf(node.get("status").asText()) : null,
        expanded,
        Paging.FIRST);
  }

  private static ObjectNode layout(Layout layout, FieldNumbers fields) {
    ObjectNode node = Documents.object().put("kind", layout.keyword());
    switch (layout) {
      case Layout.Table table -> {}
      case Layout.Board board -> {
        FieldLocator axis = board.axis();
        if (axis != null) {
          node.put("axis", fields.number(axis));
        }
      }
    }
    return node;
  }

  private static Layout layout(JsonNode node, FieldNumbers fields) {
    String kind = node.get("kind").asText();
    return switch (kind) {
      case "table" -> new Layout.Table();
      case "board" -> new Layout.Board(node.has("axis") ? fields.id(node.get("axis").asLong()) : null);
      default -> throw new IllegalStateException("A catalog document names an unknown kind of view");
    };
  }
}
