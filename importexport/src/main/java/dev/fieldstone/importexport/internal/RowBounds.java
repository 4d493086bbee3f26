package dev.fieldstone.importexport.internal;

/** What rows of any format may hold, so that none is gathered in memory that is too large for it. */
public final class RowBounds {
  /** Code points in a cell. */
  public static final int MAX_CELL_CHARACTERS = 1_000_000;

  /** Cells in a row. */
  public static final int MAX_CELLS = 1_000;

  private RowBounds() {}
}
