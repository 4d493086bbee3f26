package dev.fieldstone.engine.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists as one text: elements with a comma and a space between them; an element that would be misread stands in quotes,
 * with its own quotes doubled.
 */
public final class TextLists {
  private TextLists() {}

  /** {@return elements as one text} */
  public static String join(List<String> elements) {
    return elements.stream().map(TextLists::quoted).collect(Collectors.joining(", "));
  }

  /**
   * Reads a text as a list: parted by commas and line breaks, white space around elements and empty elements left out.
   *
   * @return null if a quote is not closed, or something stands beside it
   */
  public static @Nullable List<String> parse(String text) {
    List<String> elements = new ArrayList<>();
    int index = 0;
    while (index < text.length()) {
      int start = skipSpace(text, index);
      boolean isQuoted = start < text.length() && text.charAt(start) == '"';
      int end = isQuoted ? closing(text, start) : separator(text, start);
      if (end < 0) {
        return null;
      }
      String element =
          isQuoted ? text.substring(start + 1, end).replace("\"\"", "\"") : text.substring(start, end).strip();
      int next = isQuoted ? skipSpace(text, end + 1) : end;
      if (isQuoted || !element.isEmpty()) {
        elements.add(element);
      }
      if (next < text.length() && !isSeparator(text.charAt(next))) {
        return null;
      }
      index = next + 1;
    }
    return elements;
  }

  private static String quoted(String element) {
    boolean isPlain =
        !element.isEmpty()
            && element.strip().length() == element.length()
            && element.charAt(0) != '"'
            && element.chars().noneMatch(unit -> isSeparator((char) unit));
    return isPlain ? element : "\"" + element.replace("\"", "\"\"") + "\"";
  }

  /** White space that does not part elements. */
  private static int skipSpace(String text, int from) {
    int index = from;
    while (index < text.length() && Character.isWhitespace(text.charAt(index)) && !isSeparator(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static int separator(String text, int from) {
    int index = from;
    while (index < text.length() && !isSeparator(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** The quote that ends what one at an index began, or -1. */
  private static int closing(String text, int opening) {
    int index = opening + 1;
    while (index < text.length()) {
      if (text.charAt(index) == '"') {
        boolean isDoubled = index + 1 < text.length() && text.charAt(index + 1) == '"';
        if (!isDoubled) {
          return index;
        }
        index++;
      }
      index++;
    }
    return -1;
  }

  private static boolean isSeparator(char unit) {
    return unit == ',' || unit == '\n' || unit == '\r';
  }
}
