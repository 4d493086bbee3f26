package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.catalog.ViewState;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.List;

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
    VisibleFields visible = state.fields();
    if (visible != null) {
      root.set("fields", VisibleFieldsDocument.write(visible, fields));
    }
    query(root.putObject("query"), state.query(), fields);
    root.set("layout", LayoutDocument.write(state.layout(), fields));
    ArrayNode others = root.putArray("otherLayouts");
    state.otherLayouts().forEach(layout -> others.add(LayoutDocument.write(layout, fields)));
    return Documents.text(root);
  }

  /** {@return the view that a document describes} */
  public static ViewDocument read(long number, String document, OrgIds ids, long table) {
    FieldNumbers fields = new FieldNumbers(ids, table);
    JsonNode root = Documents.parse(document);
    List<Layout> others = new ArrayList<>();
    root.get("otherLayouts").forEach(layout -> others.add(LayoutDocument.read(layout, fields)));
    ViewState state =
        new ViewState(
            number,
            root.get("key").asText(),
            root.get("name").asText(),
            root.get("description").asText(),
            root.get("default").asBoolean(),
            root.get("archived").asBoolean(),
            root.has("fields") ? VisibleFieldsDocument.read(root.get("fields"), fields) : null,
            query(root.get("query"), fields),
            LayoutDocument.read(root.get("layout"), fields),
            others,
            root.path("hostData").asText());
    return new ViewDocument(root.get("position").asInt(), state);
  }

  private static void query(ObjectNode node, Query query, FieldNumbers fields) {
    node.set("filter", FilterDocument.write(query.filter(), fields));
    ArrayNode sorts = node.putArray("sorts");
    query.sorts().forEach(sort -> sorts.add(SortDocument.write(sort, fields)));
    Status status = query.status();
    if (status != null) {
      node.put("status", status.name());
    }
    ArrayNode expanded = node.putArray("expanded");
    query.expanded().forEach(field -> expanded.add(fields.number(field)));
  }

  private static Query query(JsonNode node, FieldNumbers fields) {
    List<Sort> sorts = new ArrayList<>();
    node.get("sorts").forEach(sort -> sorts.add(SortDocument.read(sort, fields)));
    List<FieldLocator> expanded = new ArrayList<>();
    node.get("expanded").forEach(field -> expanded.add(fields.id(field.asLong())));
    return new Query(
        FilterDocument.read(node.get("filter"), fields),
        sorts,
        node.has("status") ? Status.valueOf(node.get("status").asText()) : null,
        expanded,
        Paging.FIRST);
  }
}
