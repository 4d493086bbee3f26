package dev.fieldstone.engine.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.function.UnaryOperator;

/**
 * A fold, with a table of the characters that fold by themselves, whatever stands beside them: those that are no marks,
 * compose with nothing before them, and become one character. Nearly all text is made of these alone.
 *
 * <p>Safe for threads without locks: while one thread fills a page, others may see its characters as not known, and
 * texts with such characters go the long way to the same result.
 */
final class FoldTable {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final char UNKNOWN = 0;

  private final UnaryOperator<String> foldOfAny;
  private final char[] characters = new char[Character.MAX_VALUE + 1];
  private final boolean[] filledPages = new boolean[characters.length / PAGE_SIZE];

  /**
   * Makes the table of a fold; its pages are filled when they are first needed.
   *
   * @param foldOfAny the long way, which folds any text
   */
  FoldTable(UnaryOperator<String> foldOfAny) {
    this.foldOfAny = foldOfAny;
  }

  /** {@return the fold of a text; the text itself where no character changes} */
  String fold(String text) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (fold(character) != character) {
        return foldFrom(index, text);
      }
    }
    return text;
  }

  private String foldFrom(int firstChange, String text) {
    char[] folded = text.toCharArray();
    for (int index = firstChange; index < folded.length; index++) {
      folded[index] = fold(folded[index]);
      if (folded[index] == UNKNOWN) {
        return foldOfAny.apply(text);
      }
    }
    return new String(folded);
  }

  private char fold(char character) {
    char folded = characters[character];
    return folded != UNKNOWN ? folded : findFold(character);
  }

  private char findFold(char character) {
    int page = character >>> PAGE_BITS;
    if (!filledPages[page]) {
      fill(page);
      filledPages[page] = true;
    }
    return characters[character];
  }

  private void fill(int page) {
    for (int index = page * PAGE_SIZE; index < (page + 1) * PAGE_SIZE; index++) {
      String folded = standsAlone(index) ? foldOfAny.apply(Character.toString(index)) : "";
      if (folded.length() == 1) {
        characters[index] = folded.charAt(0);
      }
    }
  }

  /** Whatever composes with what is before it is a mark, a Hangul letter, or takes two units. */
  private static boolean standsAlone(int character) {
    boolean isHangulLetter =
        UnicodeScript.of(character) == UnicodeScript.HANGUL && (character < 0xAC00 || character > 0xD7A3);
    return !isHangulLetter && !TextFold.isMark(character) && Character.getType(character) != Character.SURROGATE;
  }
}
