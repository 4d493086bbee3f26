package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A field as a document.
 *
 * @param position its place in the table's order
 * @param state what is kept of it
 */
public record FieldDocument(int position, FieldState state) {

  /** {@return the document} */
  public String write(OrgIds ids) {
    ObjectNode root =
        Documents.object()
            .put("position", position)
            .put("key", state.key())
            .put("name", state.name())
            .put("description", state.description())
            .put("locked", state.locked())
            .put("hostData", state.hostData());
    TypeDocument.write(root.putObject("type"), state.type(), ids);
    ClassKey active = state.active();
    if (active != null) {
      key(root.putObject("active"), active);
    }
    var memories = root.putArray("memories");
    state.memories().forEach((key, memory) -> write(memories.addObject(), key, memory, ids));
    var options = root.putArray("options");
    for (OptionEntry option : state.options()) {
      options
          .addObject()
          .put("number", option.number())
          .put("label", option.label())
          .put("color", option.color())
          .put("removed", option.removed())
          .put("hostData", option.hostData());
    }
    return Documents.text(root);
  }

  /** {@return the field that a document describes} */
  public static FieldDocument read(long number, String document, OrgIds ids) {
    JsonNode root = Documents.parse(document);
    Map<ClassKey, ClassMemory> memories = new HashMap<>();
    for (JsonNode memory : root.get("memories")) {
      memories.put(key(memory), memory(memory, ids));
    }
    List<OptionEntry> options = new ArrayList<>();
    for (JsonNode option : root.get("options")) {
      options.add(
          new OptionEntry(
              option.get("number").asLong(),
              option.get("label").asText(),
              option.get("color").asText(),
              option.get("removed").asBoolean(),
              option.path("hostData").asText()));
    }
    FieldState state =
        new FieldState(
            number,
            root.get("key").asText(),
            root.get("name").asText(),
            root.get("description").asText(),
            TypeDocument.read(root.get("type"), ids),
            root.has("active") ? key(root.get("active")) : null,
            memories,
            options,
            root.get("locked").asBoolean(),
            root.path("hostData").asText());
    return new FieldDocument(root.get("position").asInt(), state);
  }

  private static void write(ObjectNode node, ClassKey key, ClassMemory memory, OrgIds ids) {
    key(node, key);
    node.put("part", memory.placement().part()).put("column", memory.placement().column());
    TypeDocument.write(node.putObject("type"), memory.type(), ids);
    node.put("required", memory.required());
    Object defaultValue = memory.defaultValue();
    if (defaultValue != null) {
      node.set("default", ValueDocument.write(defaultValue, ids));
    }
    KeyTable keys = memory.keys();
    if (keys != null) {
      node.putObject("unique").put("keys", keys.number()).put("ignoreCase", keys.ignoreCase());
    }
  }

  private static ClassMemory memory(JsonNode node, OrgIds ids) {
    return new ClassMemory(
        new Placement(node.get("part").asInt(), node.get("column").asText()),
        TypeDocument.read(node.get("type"), ids),
        node.get("required").asBoolean(),
        node.has("default") ? ValueDocument.read(node.get("default"), ids) : null,
        node.has("unique") ? keys(node.get("unique")) : null);
  }

  private static KeyTable keys(JsonNode node) {
    return new KeyTable(node.get("keys").asLong(), node.get("ignoreCase").asBoolean());
  }

  private static void key(ObjectNode node, ClassKey key) {
    node.put("class", key.storageClass().name()).put("target", key.target());
  }

  private static ClassKey key(JsonNode node) {
    return new ClassKey(StorageClass.valueOf(node.get("class").asText()), node.get("target").asLong());
  }
}
