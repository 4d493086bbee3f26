package dev.fieldstone.query.internal.cursor;

/**
 * A record that a page showed, and what tells whether it still stands there, whatever its position is by now.
 *
 * @param number its number
 * @param stamp that of its last move in the view; 0 for none
 * @param keys the checksum of its sort keys
 */
record Anchor(long number, long stamp, long keys) {
  static final int SIZE_BYTES = 3 * Long.BYTES;
}
