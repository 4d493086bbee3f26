package dev.fieldstone.engine.schema;

/**
 * One choice of a select.
 *
 * @param id never changes, whatever happens to the label
 * @param label unique in the field by case fold, 1 to 200 characters
 * @param color free text, may be empty
 */
public record Option(OptionId id, String label, String color) {}
