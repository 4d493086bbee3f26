package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Keys made from names: lower case, letters, digits and combining marks of any script kept, everything else one '_',
 * trimmed, at most 60 code points.
 */
public final class Keys {
  private static final int MAX_CODE_POINTS = 60;
  private static final List<String> ID_PREFIXES = List.of("tbl_", "fld_", "opt_", "viw_", "rec_", "cmt_", "seg_");

  private Keys() {}

  /** {@return a key for a name that no sibling has; a number is appended where needed} */
  public static String fromName(String name, String fallback, Predicate<String> isTaken) {
    String plain = plain(name);
    String ofName = beginsLikeId(plain) ? fallback + "_" + plain : plain;
    String key = cut(plain.isEmpty() ? fallback : ofName, MAX_CODE_POINTS);
    if (!isTaken.test(key)) {
      return key;
    }
    String base = beginsLikeId(key + "_") ? fallback + "_" + key : key;
    int number = 2;
    while (isTaken.test(numbered(base, number))) {
      number++;
    }
    return numbered(base, number);
  }

  /** Refuses a key given by the host that can't be one. */
  static void demandValid(String key, ErrorCode code) {
    boolean isValid = !key.isEmpty() && plain(key).equals(key) && !beginsLikeId(key)
        && key.codePointCount(0, key.length()) <= MAX_CODE_POINTS;
    if (!isValid) {
      throw new FieldstoneException(
              code, "A key has lower-case letters, digits and single underscores, at most 60, and begins like no id")
          .with("key", key);
    }
  }

  private static String plain(String name) {
    // Lower case may take marks apart, as that of a capital I with a dot does.
    String lower = nfc(nfc(name).toLowerCase(Locale.ROOT));
    StringBuilder key = new StringBuilder();
    lower
        .codePoints()
        .forEach(
            codePoint -> {
              if (isKept(codePoint)) {
                key.appendCodePoint(codePoint);
              } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '_') {
                key.append('_');
              }
            });
    return trimmed(key.toString());
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isKept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }

  private static String trimmed(String key) {
    int begin = 0;
    int end = key.length();
    while (begin < end && key.charAt(begin) == '_') {
      begin++;
    }
    while (end > begin && key.charAt(end - 1) == '_') {
      end--;
    }
    return key.substring(begin, end);
  }

  private static String numbered(String base, int number) {
    String suffix = "_" + number;
    return cut(base, MAX_CODE_POINTS - suffix.length()) + suffix;
  }

  private static boolean beginsLikeId(String key) {
    return ID_PREFIXES.stream().anyMatch(key::startsWith);
  }

  private static String cut(String text, int maxCodePoints) {
    return text.codePointCount(0, text.length()) <= maxCodePoints
        ? text
        : trimmed(text.substring(0, text.offsetByCodePoints(0, maxCodePoints)));
  }
}
