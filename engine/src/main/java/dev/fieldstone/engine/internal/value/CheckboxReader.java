package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.record.Reading;
import java.util.Locale;

/** Checkboxes: a Boolean, or leniently one of the words that people write for it. */
final class CheckboxReader {
  private CheckboxReader() {}

  static ValueRead read(Object raw, Reading reading) {
    if (raw instanceof Boolean) {
      return ValueRead.good(raw);
    }
    return switch (reading) {
      case Reading.Strict strict -> ValueRead.bad("True or false is expected");
      case Reading.Lenient lenient -> word(raw.toString().strip().toLowerCase(Locale.ROOT));
    };
  }

  private static ValueRead word(String word) {
    return switch (word) {
      case "yes", "true", "1", "on", "checked" -> ValueRead.good(true);
      case "no", "false", "0", "off", "unchecked" -> ValueRead.good(false);
      default -> ValueRead.bad("True or false is expected");
    };
  }
}
