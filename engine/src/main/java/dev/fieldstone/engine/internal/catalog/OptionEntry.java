package dev.fieldstone.engine.internal.catalog;

/**
 * An option with its number; a removed one is kept aside.
 *
 * @param number unique in the org, the code in columns
 * @param label what people call it
 * @param color free text
 * @param removed whether values that hold it read as empty
 */
public record OptionEntry(long number, String label, String color, boolean removed) {

  /** {@return the option as it is kept aside} */
  public OptionEntry asRemoved() {
    return new OptionEntry(number, label, color, true);
  }
}
