package dev.fieldstone.engine.internal.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The two folds of text, by which texts that people take for the same become equal.
 *
 * <p>The <em>case fold</em> is Unicode's form NFC of the simple case folding ({@code CaseFolding.txt}, statuses C and
 * S) of the text's NFC. It serves equality. The platform has no such mapping; it is the lower case of the upper case of
 * a code point, as in {@link String#equalsIgnoreCase}, except where that is not what Unicode says:
 *
 * <ul>
 *   <li>U+0130 and U+0131, the Turkic dotted capital and dotless small i, fold to themselves, not to {@code i};
 *   <li>Cherokee letters fold to the capitals, since the small ones came later;
 *   <li>U+FB05, the ligature of long s and t, folds to U+FB06.
 * </ul>
 *
 * <p>Simple folding maps one code point to one: {@code ß} equals {@code ẞ}, but not {@code ss}.
 *
 * <p>The <em>search fold</em> is the case fold with the combining marks U+0300 to U+036F dropped after Latin and Greek
 * letters only, in NFC. It serves parts of texts and order. Other scripts keep their marks, since there a mark makes
 * another letter. The dotted capital i loses its dot like any mark, so it becomes {@code i}.
 *
 * <p>Both are idempotent, and equal for texts that Unicode holds to be canonically equivalent. Neither depends on a
 * locale. A text without marks of its own costs a look-up a character, ASCII less, and nothing is allocated where it is
 * folded already. Only texts with marks that did not compose, or beyond U+FFFF, pay for normalisation.
 */
public final class TextFold {
  private static final FoldTable CASE = new FoldTable(TextFold::caseFoldOfAny);
  private static final FoldTable SEARCH = new FoldTable(TextFold::searchFoldOfAny);
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int LOWER_BIT = 0x20;
  private static final int FIRST_MARK = 0x300;
  private static final int LAST_MARK = 0x36F;

  private TextFold() {}

  /** {@return the case fold of a text; the text itself where it is folded already} */
  public static String caseFold(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : CASE.fold(text);
  }

  /** {@return the search fold of a text; the text itself where it is folded already} */
  public static String searchFold(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : SEARCH.fold(text);
  }

  /** {@return whether the fold of an ASCII text, which is its lower case by either fold, has this part} */
  public static boolean lowerContains(String asciiText, String part) {
    int last = asciiText.length() - part.length();
    for (int start = 0; start <= last; start++) {
      if (lowerBeginsAt(asciiText, start, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lowerBeginsAt(String asciiText, int start, String part) {
    for (int index = 0; index < part.length(); index++) {
      char character = asciiText.charAt(start + index);
      char lower = character >= 'A' && character <= 'Z' ? (char) (character | LOWER_BIT) : character;
      if (lower != part.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether all characters are ASCII} */
  public static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String caseFoldOfAny(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    int codePoint;
    for (int index = 0; index < composed.length(); index += Character.charCount(codePoint)) {
      codePoint = composed.codePointAt(index);
      folded.appendCodePoint(simpleFold(codePoint));
    }
    // A small letter can compose where its capital can't: h with a line below has a code point of its own, H has not.
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static String searchFoldOfAny(String text) {
    String caseFold = caseFold(text);
    StringBuilder kept = new StringBuilder(caseFold.length());
    boolean afterDroppingLetter = false;
    int codePoint;
    for (int index = 0; index < caseFold.length(); index += Character.charCount(codePoint)) {
      codePoint = caseFold.codePointAt(index);
      if (isLatinOrGreekLetter(codePoint)) {
        afterDroppingLetter = true;
        kept.appendCodePoint(withoutMarks(codePoint));
      } else if (!isMark(codePoint)) {
        afterDroppingLetter = false;
        kept.appendCodePoint(codePoint);
      } else if (!afterDroppingLetter || codePoint < FIRST_MARK || codePoint > LAST_MARK) {
        kept.appendCodePoint(codePoint);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** The base of a letter, folded once more for U+0130, whose base is a capital. */
  private static int withoutMarks(int letter) {
    String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    return simpleFold(decomposed.codePointAt(0));
  }

  private static int simpleFold(int codePoint) {
    if (codePoint == 0x130 || codePoint == 0x131) {
      return codePoint;
    }
    if (isCherokee(codePoint)) {
      return Character.toUpperCase(codePoint);
    }
    if (codePoint == 0xFB05) {
      return 0xFB06;
    }
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static boolean isCherokee(int codePoint) {
    return (codePoint >= 0x13A0 && codePoint <= 0x13FD) || (codePoint >= 0xAB70 && codePoint <= 0xABBF);
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  private static boolean isLatinOrGreekLetter(int codePoint) {
    if (!Character.isLetter(codePoint)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
  }
}
