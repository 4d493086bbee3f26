package dev.fieldstone.benchmarks.result;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a run's output. */
public sealed interface Result permits LineResult, Figure {

  /** {@return its properties in order, each with a text, a number or null} */
  Map<String, @Nullable Object> properties();

  /** {@return the result as a JSON object on one line; no text in it has a character that would have to be escaped} */
  default String json() {
    return properties().entrySet().stream()
        .map(property -> "\"" + property.getKey() + "\": " + jsonOf(property.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String jsonOf(@Nullable Object value) {
    return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
  }
}
