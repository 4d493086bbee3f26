package dev.fieldstone.query.internal.move;

import dev.fieldstone.query.internal.order.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a block stands or is to stand, between two items of its lane.
 *
 * @param previous the item before it; null at the front
 * @param next the item after it; null at the end
 */
record Gap(@Nullable OrderKey previous, @Nullable OrderKey next) {}
