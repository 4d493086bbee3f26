package dev.fieldstone.query;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;

/**
 * The field that splits a board.
 *
 * @param field its id
 * @param key its key
 * @param type its type
 */
public record Axis(FieldId field, String key, FieldType type) {}
