package dev.fieldstone.importexport.internal.guessing;

/** What is shown of a cell, which may be long. */
final class Excerpt {
  private static final int MAX_CHARACTERS = 100;
  private static final int MAX_HEADER_CHARACTERS = 1_000;

  private Excerpt() {}

  /** {@return a text, cut after 100 code points} */
  static String of(String text) {
    return cut(text, MAX_CHARACTERS);
  }

  /** {@return a header, cut after 1,000 code points} */
  static String ofHeader(String text) {
    return cut(text, MAX_HEADER_CHARACTERS);
  }

  private static String cut(String text, int maxCharacters) {
    return text.codePointCount(0, text.length()) <= maxCharacters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxCharacters));
  }
}
