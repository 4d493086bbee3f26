package dev.fieldstone.engine.schema;

/**
 * One choice of a select, as it is to be made.
 *
 * @param label unique in the field by case fold, 1 to 200 characters
 * @param color free text, may be empty
 */
public record OptionDraft(String label, String color) {

  /** {@return an option without a colour} */
  public static OptionDraft labelled(String label) {
    return new OptionDraft(label, "");
  }
}
