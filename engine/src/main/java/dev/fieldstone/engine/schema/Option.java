package dev.fieldstone.engine.schema;

/**
 * One choice of a select.
 *
 * @param id never changes, whatever happens to the label
 * @param label unique in the field by case fold, 1 to 200 characters
 * @param color free text, may be empty
 * @param hostData a JSON text of the host's own, which the library keeps and never reads; empty for none
 */
public record Option(OptionId id, String label, String color, String hostData) {

  /** Makes an option without a text of the host's own. */
  public Option(OptionId id, String label, String color) {
    this(id, label, color, "");
  }
}
