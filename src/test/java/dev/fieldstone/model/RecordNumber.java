package dev.fieldstone.model;

/**
 * The value of a reference.
 *
 * @param table the number of the record's table
 * @param number the record's own
 */
public record RecordNumber(int table, int number) {}
