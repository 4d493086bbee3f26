package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.TableLocator;

/**
 * Names a view by its table and its key.
 *
 * @param table the table it belongs to
 * @param key the view's present key, compared exactly
 */
public record ViewKey(TableLocator table, String key) implements ViewLocator {}
