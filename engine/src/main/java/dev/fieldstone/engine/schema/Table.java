package dev.fieldstone.engine.schema;

/**
 * A table as it was when asked for. Immutable.
 *
 * @param id the table's id, which never changes
 * @param key unique in the org
 * @param name what people call it, 1 to 200 characters
 * @param description free text, may be empty
 * @param icon free text, may be empty
 * @param color free text, may be empty
 * @param archived whether lists leave the table out
 * @param displayField the field whose value stands for a record; within a scope it may be one that is not found
 * @param hostData a JSON text of the host's own, which the library keeps and never reads; empty for none
 */
public record Table(
    TableId id,
    String key,
    String name,
    String description,
    String icon,
    String color,
    boolean archived,
    FieldId displayField,
    String hostData)
    implements TableLocator {}
