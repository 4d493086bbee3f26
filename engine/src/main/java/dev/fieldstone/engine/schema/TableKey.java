package dev.fieldstone.engine.schema;

/**
 * Names a table by its key, compared exactly.
 *
 * @param key the table's present key
 */
public record TableKey(String key) implements TableLocator {}
