package dev.fieldstone.operation;

/**
 * Where moved records are to stand.
 *
 * @param kind which way the place is given
 * @param neighbour the first neighbour, chosen among the items around or, as a stranger, among all records
 * @param other the second neighbour
 * @param isStranger whether neighbours may be any records of the org
 */
public record PlaceSeed(Kind kind, int neighbour, int other, boolean isStranger) {

  /** The ways to give a place. */
  public enum Kind {
    /** Before all others. */
    FIRST,
    /** After all others. */
    LAST,
    /** After a neighbour. */
    AFTER,
    /** Before a neighbour. */
    BEFORE,
    /** After one neighbour, which stands before another. */
    BETWEEN,
    /** The same, with nothing between them. */
    STRICTLY_BETWEEN,
    /** Where they stand. */
    UNCHANGED
  }
}
