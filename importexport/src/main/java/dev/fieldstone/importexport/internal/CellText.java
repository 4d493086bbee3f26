package dev.fieldstone.importexport.internal;

import java.math.BigDecimal;

/** Cells as texts. */
public final class CellText {
  private CellText() {}

  /** {@return a cell as one would type it: numbers without an exponent, days and times in ISO form} */
  public static String of(Object cell) {
    return switch (cell) {
      case BigDecimal number -> number.toPlainString();
      case Boolean checked -> checked ? "TRUE" : "FALSE";
      default -> cell.toString();
    };
  }
}
