package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.record.Attachment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JSON text read by hand, to be written in its one form: keys in order, numbers without trailing zeros, no space. */
public final class ModelJson {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt])*+)\"");
  private static final int FILE_MEMBERS = 4;
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private ModelJson(String text) {
    this.text = text;
  }

  /** Stands for JSON's own null. */
  private enum Nothing {
    NULL
  }

  /** {@return the tree of a text: maps, lists, texts, numbers and truths; nothing for what is no JSON, or its null} */
  public static Optional<Object> parse(String text) {
    try {
      ModelJson json = new ModelJson(text);
      Object tree = json.value();
      json.skip();
      return json.at < text.length() || tree == Nothing.NULL ? Optional.empty() : Optional.of(tree);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** {@return the file that a tree describes} */
  public static Optional<Attachment> file(Object tree) {
    return tree instanceof Map<?, ?> members
            && members.size() == FILE_MEMBERS
            && members.get("name") instanceof String name
            && members.get("sizeBytes") instanceof BigDecimal size
            && members.get("mediaType") instanceof String mediaType
            && members.get("locator") instanceof String locator
        ? Optional.of(new Attachment(name, size.longValue(), mediaType, locator))
        : Optional.empty();
  }

  /** {@return the one form of a tree, in which files may stand, too} */
  public static String of(Object tree) {
    return switch (tree) {
      case Map<?, ?> members ->
          new TreeMap<>(members)
              .entrySet().stream()
                  .map(member -> quoted((String) member.getKey()) + ":" + of(member.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
      case List<?> elements -> elements.stream().map(ModelJson::of).collect(Collectors.joining(",", "[", "]"));
      case Attachment file ->
          of(
              Map.of(
                  "name", file.name(), "sizeBytes", BigDecimal.valueOf(file.sizeBytes()), "mediaType",
                  file.mediaType(), "locator", file.locator()));
      case String string -> quoted(string);
      case BigDecimal number -> number(number.stripTrailingZeros());
      case Nothing nothing -> "null";
      default -> tree.toString();
    };
  }

  private static String number(BigDecimal stripped) {
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toString();
  }

  private static String quoted(String string) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < string.length(); index++) {
      char unit = string.charAt(index);
      int escape = unit == '/' ? -1 : MEANT.indexOf(unit);
      quoted.append(escape < 0 ? String.valueOf(unit) : "\\" + ESCAPED.charAt(escape));
    }
    return quoted.append('"').toString();
  }

  private Object value() {
    skip();
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", Nothing.NULL);
      default -> new BigDecimal(token(NUMBER).group());
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new TreeMap<>();
    at++;
    while (!isClosed('}', members.isEmpty())) {
      skip();
      String key = string();
      skip();
      word(":", Nothing.NULL);
      if (members.put(key, value()) != null) {
        throw new IllegalArgumentException("A key twice");
      }
    }
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    at++;
    while (!isClosed(']', elements.isEmpty())) {
      elements.add(value());
    }
    return elements;
  }

  /** Takes the end, or the comma before what follows. */
  private boolean isClosed(char end, boolean isFirst) {
    skip();
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return true;
    }
    if (!isFirst) {
      word(",", Nothing.NULL);
    }
    return false;
  }

  private String string() {
    String inner = token(STRING).group(1);
    StringBuilder string = new StringBuilder();
    for (int index = 0; index < inner.length(); index++) {
      boolean isEscape = inner.charAt(index) == '\\';
      index += isEscape ? 1 : 0;
      string.append(isEscape ? MEANT.charAt(ESCAPED.indexOf(inner.charAt(index))) : inner.charAt(index));
    }
    return string.toString();
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw new IllegalArgumentException(word + " is missing");
    }
    at += word.length();
    return meaning;
  }

  private void skip() {
    token(SPACE);
  }

  private Matcher token(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new IllegalArgumentException("No " + pattern);
    }
    at = matcher.end();
    return matcher;
  }

}
