package dev.fieldstone.safety;

import java.text.Normalizer;
import java.util.List;

/** Texts that were made to do harm. All contain one token, by which they are known wherever they show. */
final class HostileTexts {
  /** What all of them contain. */
  static final String TOKEN = "h0stile";

  /** The texts. */
  static final List<String> ALL =
      List.of(
          "'" + TOKEN,
          "\"" + TOKEN + "\"",
          "`" + TOKEN + "`",
          TOKEN + ";--",
          "'; DROP TABLE t_1; -- " + TOKEN,
          TOKEN + "') OR 1=1 --",
          "$1 " + TOKEN,
          "${" + TOKEN + "} #{" + TOKEN + "} {{" + TOKEN + "}}",
          TOKEN + " ? :p @p {ts '1'}",
          "\\" + TOKEN + "\\",
          "\\u0027" + TOKEN,
          "100%_" + TOKEN,
          "tbl_" + TOKEN,
          "fld_" + TOKEN + "/viw_",
          "=1+1 " + TOKEN,
          TOKEN + "," + TOKEN + ";" + TOKEN + "\t",
          TOKEN + "\nsecond line",
          TOKEN + "\r\nsecond line",
          TOKEN + "\u2028" + TOKEN,
          "\uFEFF" + TOKEN,
          "\u202E" + TOKEN + "\u202C \u05E9\u05DC\u05D5\u05DD",
          TOKEN + " \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDE80",
          "\u00E9" + TOKEN,
          "e\u0301" + TOKEN,
          TOKEN + "\0",
          "\0" + TOKEN,
          TOKEN + "\uD83D",
          "\uDE00" + TOKEN,
          TOKEN + "x".repeat(300 - TOKEN.length()),
          TOKEN + "x".repeat(10_000 - TOKEN.length()),
          TOKEN + "x".repeat(10_001 - TOKEN.length()));

  private HostileTexts() {}

  /** {@return whether a database can keep it: no NUL, no half of a surrogate pair} */
  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(codePoint -> codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE);
  }

  /** {@return whether it is one line} */
  static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  /** {@return whether a thing can be named so} */
  static boolean isName(String text) {
    return isStorable(text) && text.strip().length() <= 200;
  }

  /** {@return the form in which it is kept as a value} */
  static String asValue(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** {@return the form in which it is kept as a name} */
  static String asName(String text) {
    return asValue(text).strip();
  }
}
