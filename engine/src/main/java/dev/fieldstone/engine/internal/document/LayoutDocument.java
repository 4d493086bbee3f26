package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.catalog.LaneKeys;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The layout of a view as a part of its document: its kind, and the field of each slot that is filled. */
final class LayoutDocument {
  private LayoutDocument() {}

  static ObjectNode write(Layout layout, FieldNumbers fields) {
    ObjectNode node = Documents.object().put("kind", layout.keyword());
    for (LayoutSlot slot : layout.slots()) {
      FieldLocator field = layout.field(slot);
      if (field != null) {
        node.put(slot.key(), fields.number(field));
      }
    }
    switch (layout) {
      case Layout.Board board -> {
        writeSteps(node, board.steps());
        writeLanes(node, board.lanes(), fields.ids());
      }
      case Layout.Ungrouped other -> {}
    }
    return node;
  }

  static Layout read(JsonNode node, FieldNumbers fields) {
    Layout layout = bare(node, fields.ids());
    for (LayoutSlot slot : layout.slots()) {
      if (node.has(slot.key())) {
        layout = layout.withField(slot, fields.id(node.get(slot.key()).asLong()));
      }
    }
    return layout;
  }

  private static Layout bare(JsonNode node, OrgIds ids) {
    return switch (node.get("kind").asText()) {
      case "table" -> new Layout.Table();
      case "board" -> new Layout.Board(null, steps(node.path("steps")), lanes(node.path("lanes"), ids));
      case "calendar" -> new Layout.Calendar(null, null);
      case "timeline" -> new Layout.Timeline(null, null);
      case "gallery" -> new Layout.Gallery(null);
      default -> throw new IllegalStateException("A catalog document names an unknown kind of view");
    };
  }

  private static void writeSteps(ObjectNode node, Steps steps) {
    switch (steps) {
      case Steps.Usual usual -> {}
      case Steps.Ranges ranges -> {
        ArrayNode bounds = node.putObject("steps").putArray("bounds");
        ranges.bounds().forEach(bound -> bounds.add(bound.toString()));
      }
      case Steps.Periods periods -> node.putObject("steps").put("unit", periods.unit().name());
      case Steps.Relative relative -> node.putObject("steps").put("relative", true);
    }
  }

  private static Steps steps(JsonNode node) {
    if (node.has("bounds")) {
      List<BigDecimal> bounds = new ArrayList<>();
      node.get("bounds").forEach(bound -> bounds.add(new BigDecimal(bound.asText())));
      return new Steps.Ranges(bounds);
    }
    if (node.has("unit")) {
      return new Steps.Periods(RelativeDate.Unit.valueOf(node.get("unit").asText()));
    }
    return node.has("relative") ? new Steps.Relative() : Steps.USUAL;
  }

  private static void writeLanes(ObjectNode node, Lanes lanes, OrgIds ids) {
    if (!lanes.equals(Lanes.AS_THEY_COME)) {
      ObjectNode object = node.putObject("lanes");
      writeKeys(object.putArray("order"), lanes.order(), ids);
      writeKeys(object.putArray("hidden"), lanes.hidden(), ids);
      writeKeys(object.putArray("collapsed"), lanes.collapsed(), ids);
    }
  }

  private static void writeKeys(ArrayNode array, List<String> keys, OrgIds ids) {
    keys.forEach(key -> array.add(ValueDocument.write(LaneKeys.value(key, ids), ids)));
  }

  private static Lanes lanes(JsonNode node, OrgIds ids) {
    return new Lanes(
        keys(node.path("order"), ids), keys(node.path("hidden"), ids), keys(node.path("collapsed"), ids));
  }

  private static List<String> keys(JsonNode array, OrgIds ids) {
    List<String> keys = new ArrayList<>();
    array.forEach(key -> keys.add(ValueDocument.read(key, ids).toString()));
    return keys;
  }
}
