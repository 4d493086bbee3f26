package dev.fieldstone.model.meaning;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/** The two folds of text, and its order, as {@code spec/views.md} words them. */
public final class ModelText {

  private ModelText() {}

  /** {@return NFC and simple case folding} */
  public static String caseFold(String text) {
    int[] folded = nfc(text).codePoints().map(ModelText::foldCase).toArray();
    return nfc(new String(folded, 0, folded.length));
  }

  /** {@return the case fold without the marks U+0300-036F after Latin and Greek letters} */
  public static String searchFold(String text) {
    StringBuilder kept = new StringBuilder();
    boolean afterLatinOrGreek = false;
    for (int codePoint : Normalizer.normalize(caseFold(text), Form.NFD).codePoints().toArray()) {
      boolean isMark = codePoint >= 0x300 && codePoint <= 0x36F;
      if (!isMark) {
        afterLatinOrGreek = isLatinOrGreek(codePoint);
      }
      if (!isMark || !afterLatinOrGreek) {
        kept.appendCodePoint(codePoint);
      }
    }
    return nfc(kept.toString());
  }

  /** Compares by search fold, then case fold, then code points. */
  public static int compare(String left, String right) {
    int bySearch = compareCodePoints(searchFold(left), searchFold(right));
    if (bySearch != 0) {
      return bySearch;
    }
    int byCase = compareCodePoints(caseFold(left), caseFold(right));
    return byCase != 0 ? byCase : compareCodePoints(left, right);
  }

  private static int compareCodePoints(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  /** The dotted and the dotless I have no simple folding. */
  private static int foldCase(int codePoint) {
    if (codePoint == 0x130 || codePoint == 0x131) {
      return codePoint;
    }
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static boolean isLatinOrGreek(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return Character.isLetter(codePoint) && (script == UnicodeScript.LATIN || script == UnicodeScript.GREEK);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }
}
