package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.importexport.internal.CellText;


/**
 * A cell with something in it.
 *
 * @param raw what the file has: text, or the Java value of a typed cell
 * @param text the same as text
 * @param row its row as a spreadsheet shows it
 */
record Cell(Object raw, String text, long row) {

  /** {@return a cell} */
  static Cell of(Object raw, long row) {
    return new Cell(raw, CellText.of(raw), row);
  }

  /** {@return the cell with no more of its text than is shown, to be kept} */
  Cell excerpt() {
    String shown = Excerpt.of(text);
    return new Cell(shown, shown, row);
  }

  boolean isText() {
    return raw instanceof String;
  }

  boolean hasLineBreak() {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
