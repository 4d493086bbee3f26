package dev.fieldstone.engine.internal.record;

/**
 * A record by numbers.
 *
 * @param table its table's
 * @param number its own
 */
public record RecordKey(long table, long number) {}
