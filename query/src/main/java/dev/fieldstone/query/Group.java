package dev.fieldstone.query;

/**
 * One lane of a board.
 *
 * @param key stable across calls, opaque; "" for the group of the records without a value, which is left out when
 *     there are none; "other" for the group of all values that have no group of their own, where there are too many
 * @param label what people call it; "" for the group of the records without a value
 * @param color of the option, may be empty
 * @param count how many items it has
 * @param droppable whether cards can be dropped on it
 */
public record Group(String key, String label, String color, long count, boolean droppable) {

  /** {@return whether this is the group of the records without a value} */
  public boolean isEmptyGroup() {
    return key.isEmpty();
  }
}
