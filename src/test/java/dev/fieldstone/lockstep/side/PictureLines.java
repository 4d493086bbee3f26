package dev.fieldstone.lockstep.side;

import dev.fieldstone.engine.schema.Uniqueness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what can be seen of an org, line by line, in the same words for both sides. */
final class PictureLines {
  private static final int MAX_SHOWN = 30;

  private final List<String> lines = new ArrayList<>();

  void table(int number, String key, int display) {
    lines.add("table " + number + " " + key + " shown by " + display);
  }

  void field(
      int number,
      String key,
      String type,
      boolean required,
      Uniqueness uniqueness,
      @Nullable Object initial,
      List<String> options) {
    lines.add(
        "  field " + number + " " + key + " " + type + (required ? " required" : "")
            + (uniqueness == Uniqueness.NONE ? "" : " unique " + uniqueness)
            + (initial == null ? "" : " default " + text(initial)) + (options.isEmpty() ? "" : " " + options));
  }

  void record(int number, String head, Map<String, Object> values, String display) {
    Map<String, String> sorted = new TreeMap<>();
    values.forEach((key, value) -> sorted.put(key, text(value)));
    lines.add("  record " + number + " " + head + " " + sorted + " shown as " + text(display));
  }

  void view(int number, String key, boolean isDefault, String layout, List<Integer> fields) {
    lines.add("  view " + number + " " + key + " " + layout + (isDefault ? " default" : "") + " of " + fields);
  }

  void items(List<Integer> records) {
    lines.add("    items " + records);
  }

  void lane(String key, boolean isDroppable, long count, List<Integer> records) {
    lines.add("    lane " + key + (isDroppable ? "" : " closed") + " " + count + " " + records);
  }

  void noLanes(String code) {
    lines.add("    no lanes: " + code);
  }

  List<String> lines() {
    return lines;
  }

  /** Renders a value so that equal values look equal, and long ones do not fill the screen. */
  static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case String text when text.length() > MAX_SHOWN ->
          "'" + text.substring(0, MAX_SHOWN) + "...' of " + text.length() + " hash " + text.hashCode();
      case String text -> "'" + text + "'";
      default -> value.toString();
    };
  }
}
