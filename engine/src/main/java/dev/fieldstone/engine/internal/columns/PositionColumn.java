package dev.fieldstone.engine.internal.columns;

/**
 * Where the records of a batch stand in a view's manual order: two halves of a 128-bit key.
 *
 * @param high the upper halves, signed
 * @param low the lower halves, unsigned
 */
public record PositionColumn(long[] high, long[] low) {}
