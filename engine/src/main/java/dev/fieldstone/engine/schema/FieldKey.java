package dev.fieldstone.engine.schema;

/**
 * Names a field by its key, compared exactly.
 *
 * @param key the field's present key; built-in fields have the keys {@code id}, {@code created_at}, {@code created_by},
 *     {@code updated_at}, {@code updated_by} and {@code archived}
 */
public record FieldKey(String key) implements FieldLocator {}
