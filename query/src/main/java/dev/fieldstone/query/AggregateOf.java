package dev.fieldstone.query;

import dev.fieldstone.engine.schema.FieldLocator;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that is asked for.
 *
 * @param aggregate what the records come to
 * @param field of which field; null only for {@link Aggregate#COUNT}
 */
public record AggregateOf(Aggregate aggregate, @Nullable FieldLocator field) {
  /** How many aggregates a call may ask for. */
  public static final int MAX_AGGREGATES = 100;

  /** {@return how many records there are} */
  public static AggregateOf count() {
    return new AggregateOf(Aggregate.COUNT, null);
  }
}
