package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.OptionDraft;

/**
 * An option with its number; a removed one is kept aside.
 *
 * @param number unique in the org, the code in columns
 * @param label what people call it
 * @param color free text
 * @param removed whether values that hold it read as empty
 * @param hostData a JSON text of the host's own, empty for none
 */
public record OptionEntry(long number, String label, String color, boolean removed, String hostData) {

  /** {@return the option as it is kept aside} */
  public OptionEntry asRemoved() {
    return new OptionEntry(number, label, color, true, hostData);
  }

  /** {@return the option as a draft that makes its like} */
  public OptionDraft draft() {
    return new OptionDraft(label, color, hostData);
  }
}
