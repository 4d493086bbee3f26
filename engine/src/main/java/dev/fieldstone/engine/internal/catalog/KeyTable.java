package dev.fieldstone.engine.internal.catalog;

/**
 * Which SQL table keeps the keys of a unique field's values, active or dormant.
 *
 * @param number unique in the org; names the SQL table, and is never given to another
 * @param ignoreCase whether texts that differ in case alone have the same key
 */
public record KeyTable(long number, boolean ignoreCase) {}
