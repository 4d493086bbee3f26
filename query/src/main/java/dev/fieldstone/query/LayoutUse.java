package dev.fieldstone.query;

import dev.fieldstone.engine.view.LayoutSlot;

/**
 * What a field can serve for in the layout of a kind of view.
 *
 * @param kind the kind: {@code board}
 * @param slot as what
 */
public record LayoutUse(String kind, LayoutSlot slot) {}
