package dev.fieldstone.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that share a value, or a range of values: one lane of a board.
 *
 * @param key stable across calls, opaque; "" for the group of the records without a value, which is left out when
 *     there are none; "other" for the group of all values that have no group of their
 *     own, where there are too many
 * @param label what people call it, as far as they do: options, actors and references have labels, a text that of its
 *     most frequent spelling; days are in ISO form; "" for the group of the records without a value
 * @param color of the option, may be empty
 * @param interval what its values lie in, for numbers, days and points in time; null for others
 * @param count how many items it has
 * @param droppable whether cards can be dropped on it
 * @param hidden whether people chose not to see it; it is here, with its count, all the same
 * @param collapsed whether people chose to see its head only
 * @param aggregates what its records come to, in the order asked
 */
public record Group(
    String key,
    String label,
    String color,
    @Nullable Interval interval,
    long count,
    boolean droppable,
    boolean hidden,
    boolean collapsed,
    List<AggregateResult> aggregates) {

  /** Copies the list. */
  public Group {
    aggregates = List.copyOf(aggregates);
  }

  /** {@return whether this is the group of the records without a value} */
  public boolean isEmptyGroup() {
    return key.isEmpty();
  }
}
