package dev.fieldstone.json.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;

/**
 * Values of JSON fields. They stand in a document as they are; but those that are texts themselves, or could be taken
 * for a {@linkplain Tags tag}, as a text of JSON, as a write takes them, too.
 */
public final class Jsons {
  /** A JSON value. */
  public static final Form<Json> FORM =
      new Form<>() {
        @Override
        public JsonNode write(Json json) {
          return tree(json);
        }

        @Override
        public Json read(JsonNode node, At at) {
          return new Json(node.isTextual() ? node.textValue() : Documents.text(node));
        }
      };

  private Jsons() {}

  /** {@return a tree, or its text where a part of it could be taken for a tag} */
  static JsonNode untagged(JsonNode tree) {
    boolean hasTag = Tags.isTag(tree);
    if (tree.isArray()) {
      for (JsonNode element : tree) {
        hasTag |= Tags.isTag(element);
      }
    }
    return hasTag ? Documents.NODES.textNode(Documents.text(tree)) : tree;
  }

  private static JsonNode tree(Json json) {
    try {
      JsonNode tree = Documents.parse(json.text());
      return tree.isTextual() || tree.isNull() ? Documents.NODES.textNode(json.text()) : untagged(tree);
    } catch (FieldstoneException malformed) {
      return Documents.NODES.textNode(json.text());
    }
  }
}
