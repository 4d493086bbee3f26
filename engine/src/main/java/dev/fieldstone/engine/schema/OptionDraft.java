package dev.fieldstone.engine.schema;

/**
 * One choice of a select, as it is to be made. A colour or text of the host's own that an option has stays where the
 * draft of the same label leaves it empty.
 *
 * @param label unique in the field by case fold, 1 to 200 characters
 * @param color free text, may be empty
 * @param hostData a JSON text of the host's own, at most 16 KiB; empty for none
 */
public record OptionDraft(String label, String color, String hostData) {

  /** Makes a draft without a text of the host's own. */
  public OptionDraft(String label, String color) {
    this(label, color, "");
  }

  /** {@return an option without a colour} */
  public static OptionDraft labelled(String label) {
    return new OptionDraft(label, "");
  }

  /** {@return a copy with this colour} */
  public OptionDraft withColor(String color) {
    return new OptionDraft(label, color, hostData);
  }

  /** {@return a copy with this JSON text of the host's own} */
  public OptionDraft withHostData(String hostData) {
    return new OptionDraft(label, color, hostData);
  }
}
