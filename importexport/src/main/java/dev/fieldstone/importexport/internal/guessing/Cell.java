package dev.fieldstone.importexport.internal.guessing;

import java.math.BigDecimal;

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
    return new Cell(raw, textOf(raw), row);
  }

  /** {@return the text that stands for a cell: numbers without exponents, dates and times in ISO form} */
  static String textOf(Object raw) {
    return raw instanceof BigDecimal number ? number.toPlainString() : raw.toString();
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
