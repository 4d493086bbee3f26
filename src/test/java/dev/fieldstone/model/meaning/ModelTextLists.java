package dev.fieldstone.model.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists as people write them: with commas, or a line for each element, and with quotes around what has either. */
public final class ModelTextLists {
  private static final Pattern SEPARATOR = Pattern.compile("[,\\r\\n]");
  private static final String SPACE = "[\\s&&[^\\r\\n]]*";
  private static final String IN_QUOTES = "\"((?:[^\"]|\"\")*+)\"";
  private static final String WITHOUT = "([^\",\\r\\n][^,\\r\\n]*)?";
  private static final Pattern ELEMENT =
      Pattern.compile(SPACE + "(?:" + IN_QUOTES + SPACE + "|" + WITHOUT + ")(?=[,\\r\\n]|\\z)");

  private ModelTextLists() {}

  /** {@return elements as one text} */
  public static String join(List<String> elements) {
    return elements.stream().map(ModelTextLists::quoted).collect(Collectors.joining(", "));
  }

  /** {@return the elements of a text; nothing if a quote is not closed, or something stands beside it} */
  public static Optional<List<String>> split(String text) {
    List<String> elements = new ArrayList<>();
    Matcher matcher = ELEMENT.matcher(text);
    int from = 0;
    while (from <= text.length()) {
      if (!matcher.region(from, text.length()).lookingAt()) {
        return Optional.empty();
      }
      if (matcher.group(1) != null) {
        elements.add(matcher.group(1).replace("\"\"", "\""));
      } else if (matcher.group(2) != null && !matcher.group(2).isBlank()) {
        elements.add(matcher.group(2).strip());
      }
      from = matcher.end() + 1;
    }
    return Optional.of(elements);
  }

  private static String quoted(String element) {
    boolean needsQuotes =
        element.isEmpty()
            || element.startsWith("\"")
            || !element.strip().equals(element)
            || SEPARATOR.matcher(element).find();
    return needsQuotes ? '"' + element.replace("\"", "\"\"") + '"' : element;
  }
}
