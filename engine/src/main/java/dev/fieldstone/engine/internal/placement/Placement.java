package dev.fieldstone.engine.internal.placement;

/**
 * Where the values of one storage class of one field lie.
 *
 * @param part the SQL table: 0 for the main one, else the extension's number
 * @param column the column's name
 */
public record Placement(int part, String column) {}
