package dev.fieldstone.engine.internal.memory;

/** What is kept of a table for itself, and can be forgotten for itself. */
sealed interface KeptPart {

  /**
   * The values of a field.
   *
   * @param key which
   */
  record OfField(ColumnKey key) implements KeptPart {}

  /**
   * Where records stand in a view in which some were moved.
   *
   * @param view the view's number
   */
  record OfOrder(long view) implements KeptPart {}
}
