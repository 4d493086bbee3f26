package dev.fieldstone.importexport.internal.xlsx;

/** Text in which {@code _x0009_} stands for a character that XML can't hold, and {@code _x005F_} for an underscore. */
final class EscapedText {
  private static final int ESCAPE_CHARACTERS = 7;

  private EscapedText() {}

  /** {@return the text that is meant} */
  static String undo(String text) {
    int start = next(text, 0);
    if (start < 0) {
      return text;
    }
    StringBuilder meant = new StringBuilder(text.length());
    int end = 0;
    while (start >= 0) {
      meant.append(text, end, start).append((char) Integer.parseInt(text, start + 2, start + 6, 16));
      end = start + ESCAPE_CHARACTERS;
      start = next(text, end);
    }
    return meant.append(text, end, text.length()).toString();
  }

  private static int next(String text, int from) {
    int start = text.indexOf("_x", from);
    while (start >= 0 && !isEscape(text, start)) {
      start = text.indexOf("_x", start + 1);
    }
    return start;
  }

  private static boolean isEscape(String text, int start) {
    if (start + ESCAPE_CHARACTERS > text.length() || text.charAt(start + 6) != '_') {
      return false;
    }
    for (int index = start + 2; index < start + 6; index++) {
      if (Character.digit(text.charAt(index), 16) < 0 || text.charAt(index) > 'f') {
        return false;
      }
    }
    return true;
  }
}
