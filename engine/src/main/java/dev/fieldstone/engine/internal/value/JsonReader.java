package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.json.JsonText;
import dev.fieldstone.engine.record.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON: a text of it, or a tree of maps, lists, numbers and Booleans. JSON's own null is no value. */
final class JsonReader {
  private JsonReader() {}

  static ValueRead read(Object raw, Limits limits) {
    Object tree;
    String text;
    try {
      tree =
          switch (raw) {
            case Json json -> JsonText.parse(json.text());
            case CharSequence given -> JsonText.parse(given.toString());
            default -> raw;
          };
      text = JsonText.write(tree);
    } catch (IllegalArgumentException malformed) {
      return ValueRead.bad("JSON is expected");
    }
    if (tree == null) {
      return ValueRead.good(null);
    }
    if (!isStorable(tree)) {
      return ValueRead.bad("JSON has no NUL characters and no lone surrogates");
    }
    int max = limits.maxLongTextCharacters();
    boolean isTooLong = text.length() > max && text.codePointCount(0, text.length()) > max;
    return isTooLong ? ValueRead.tooLarge("The JSON is too long", max) : ValueRead.good(text);
  }

  private static boolean isStorable(@Nullable Object tree) {
    return switch (tree) {
      case CharSequence text -> StorableText.isStorable(text);
      case Map<?, ?> members ->
          members.entrySet().stream().allMatch(member -> isStorable(member.getKey()) && isStorable(member.getValue()));
      case List<?> elements -> elements.stream().allMatch(JsonReader::isStorable);
      case null, default -> true;
    };
  }
}
