package dev.fieldstone.query;

import org.jspecify.annotations.Nullable;

/**
 * What records came to.
 *
 * @param asked what was asked for
 * @param value of the class that {@link Aggregate#valueClass} names; null where there is none, such as the average of
 *     no values
 */
public record AggregateResult(AggregateOf asked, @Nullable Object value) {}
