package dev.fieldstone.benchmarks.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One number that a run found.
 *
 * @param name what it is
 * @param value the number
 * @param unit its unit, such as ms, MB or files; ratio for none
 * @param asked what it is to be at most; null where nothing is asked
 */
public record Figure(String name, double value, String unit, @Nullable Double asked) implements Result {

  /** {@return a figure of which nothing is asked} */
  public static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, null);
  }

  /** {@return a figure that is to be at most so much} */
  public static Figure atMost(double asked, String name, double value, String unit) {
    return new Figure(name, value, unit, asked);
  }

  @Override
  public Map<String, @Nullable Object> properties() {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("name", name);
    properties.put("value", Decimals.rounded(value));
    properties.put("unit", unit);
    if (asked != null) {
      properties.put("asked", asked);
    }
    return properties;
  }
}
