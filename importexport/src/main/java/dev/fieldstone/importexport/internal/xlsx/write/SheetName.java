package dev.fieldstone.importexport.internal.xlsx.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;

/** What a sheet may be called. */
public final class SheetName {
  private static final int MAX_CHARACTERS = 31;
  private static final String FORBIDDEN = "[]:*?/\\";
  private static final String RESERVED = "History";
  private static final String USUAL = "Sheet1";

  private SheetName() {}

  /**
   * {@return a name that the host gave}
   *
   * @throws FieldstoneException {@code EXPORT/NOT_REPRESENTABLE} if spreadsheets refuse it
   */
  public static String demand(String name) {
    if (!fitted(name).equals(name)) {
      throw new FieldstoneException(ErrorCode.EXPORT_NOT_REPRESENTABLE, "A sheet can't have this name")
          .with("sheet", name)
          .with("limit", MAX_CHARACTERS);
    }
    return name;
  }

  /** {@return a name made to fit: spaces for what is forbidden, cut if it is too long} */
  public static String fitted(String name) {
    StringBuilder allowed = new StringBuilder();
    name.codePoints().map(SheetName::allowed).forEach(allowed::appendCodePoint);
    String stripped = withoutApostrophes(allowed.toString().strip());
    String cut = withoutApostrophes(cut(stripped).strip());
    return cut.isEmpty() || cut.equalsIgnoreCase(RESERVED) ? USUAL : cut;
  }

  private static int allowed(int character) {
    boolean isForbidden =
        FORBIDDEN.indexOf(character) >= 0 || Character.isISOControl(character) || !XmlText.isAllowed(character);
    return isForbidden ? ' ' : character;
  }

  private static String cut(String name) {
    if (name.length() <= MAX_CHARACTERS) {
      return name;
    }
    boolean splitsPair = Character.isHighSurrogate(name.charAt(MAX_CHARACTERS - 1));
    return name.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  private static String withoutApostrophes(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isTrimmed(name.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isTrimmed(char character) {
    return character == '\'' || Character.isWhitespace(character);
  }
}
