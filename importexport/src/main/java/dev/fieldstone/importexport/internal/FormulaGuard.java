package dev.fieldstone.importexport.internal;

/**
 * Keeps spreadsheets from taking text for a formula: text that begins with {@code = + - @}, a tab, a carriage return
 * or an apostrophe gets an apostrophe in front, which is taken off again on the way in. The apostrophe is among them so
 * that the way back is exact.
 */
public final class FormulaGuard {
  private static final String GUARDED_BEGINNINGS = "=+-@\t\r'";

  private FormulaGuard() {}

  /** {@return the text as a spreadsheet may see it} */
  public static String guard(String text) {
    return beginsDangerously(text, 0) ? "'" + text : text;
  }

  /** {@return the text as it was before it was guarded} */
  public static String undo(String text) {
    return text.startsWith("'") && beginsDangerously(text, 1) ? text.substring(1) : text;
  }

  private static boolean beginsDangerously(String text, int start) {
    return text.length() > start && GUARDED_BEGINNINGS.indexOf(text.charAt(start)) >= 0;
  }
}
