package dev.fieldstone.engine.schema;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a change of type did.
 *
 * @param field the field as it is now
 * @param dormant how many values of the class that was left lie dormant now; empty where nothing was copied, since then
 *     nothing was read ({@code Fields.countDormant} counts them)
 * @param converted how many values were written into the new class
 * @param notes how many values had each note, converted or not
 * @param requiredRestored whether the demand for values that the new class had before is on again
 * @param requiredDropped whether it had one that could not be turned on, since active records lack a value
 */
public record TypeChange(
    Field field,
    OptionalLong dormant,
    long converted,
    Map<ConversionNote, Long> notes,
    boolean requiredRestored,
    boolean requiredDropped) {

  /** Copies the notes. */
  public TypeChange {
    notes = Map.copyOf(notes);
  }

  /** {@return a copy that says what became of the demand for values} */
  public TypeChange withRequired(Field field, boolean restored, boolean dropped) {
    return new TypeChange(field, dormant, converted, notes, restored, dropped);
  }
}
