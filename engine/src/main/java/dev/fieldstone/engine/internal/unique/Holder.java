package dev.fieldstone.engine.internal.unique;

/**
 * The record that has a unique value.
 *
 * @param record its number
 * @param archived whether it is archived
 */
public record Holder(long record, boolean archived) {}
