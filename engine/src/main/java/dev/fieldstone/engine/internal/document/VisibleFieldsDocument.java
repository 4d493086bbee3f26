package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.VisibleFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a view shows and hides as a part of its document. */
final class VisibleFieldsDocument {
  private VisibleFieldsDocument() {}

  static ObjectNode write(VisibleFields visible, FieldNumbers fields) {
    ObjectNode node = Documents.object();
    ArrayNode shown = node.putArray("shown");
    ObjectNode widths = node.putObject("widths");
    for (ShownField field : visible.shown()) {
      long number = fields.number(field.field());
      shown.add(number);
      if (field.width() != null) {
        widths.put(Long.toString(number), field.width());
      }
    }
    ArrayNode hidden = node.putArray("hidden");
    visible.hidden().forEach(field -> hidden.add(fields.number(field)));
    NewFields newFields = visible.newFields();
    return newFields == null ? node : node.put("newFields", newFields.name());
  }

  /** Documents of former builds list the fields shown, and hide all others. */
  static VisibleFields read(JsonNode node, FieldNumbers fields) {
    if (node.isArray()) {
      return new VisibleFields(shown(node, Documents.object(), fields), List.of(), NewFields.HIDE);
    }
    List<FieldLocator> hidden = new ArrayList<>();
    node.get("hidden").forEach(field -> hidden.add(fields.id(field.asLong())));
    return new VisibleFields(
        shown(node.get("shown"), node.get("widths"), fields), hidden, newFields(node.path("newFields")));
  }

  private static @Nullable NewFields newFields(JsonNode node) {
    return node.isMissingNode() ? null : NewFields.valueOf(node.asText());
  }

  private static List<ShownField> shown(JsonNode numbers, JsonNode widths, FieldNumbers fields) {
    List<ShownField> shown = new ArrayList<>();
    for (JsonNode number : numbers) {
      JsonNode width = widths.path(number.asText());
      shown.add(new ShownField(fields.id(number.asLong()), width.isMissingNode() ? null : width.asInt()));
    }
    return shown;
  }
}
