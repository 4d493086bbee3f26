package dev.fieldstone.importexport.internal.xlsx.write;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text as a cell's XML has it. What XML can't hold is written as Office Open XML escapes it ({@code ST_Xstring},
 * ECMA-376 part 1, 22.9.2.19): {@code _x0001_}; and so is the underscore of a text that looks like such an escape. A
 * carriage return is escaped, too, since XML parsers read it as a line feed.
 */
final class XmlText {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String ESCAPED_UNDERSCORE = "_x005F_";
  private static final int HEX_DIGITS = 4;

  private XmlText() {}

  /** {@return whether XML can hold a character} */
  static boolean isAllowed(int character) {
    return character >= ' '
        ? (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
            && character != 0xFFFE
            && character != 0xFFFF
        : character == '\t' || character == '\n' || character == '\r';
  }

  /** Appends a text, in pieces that are as long as nothing in them has to be escaped. */
  static void append(StringBuilder xml, String text) {
    int appended = 0;
    for (int index = 0; index < text.length(); index++) {
      String escape = escape(text, index);
      if (escape != null) {
        xml.append(text, appended, index).append(escape);
        appended = index + 1;
      }
    }
    xml.append(text, appended, text.length());
  }

  /** {@return what is written for a character; null where it stands for itself} */
  private static @Nullable String escape(String text, int index) {
    char character = text.charAt(index);
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '_' -> beginsEscape(text, index) ? ESCAPED_UNDERSCORE : null;
      default -> isPlain(text, index, character) ? null : "_x" + HEX.toHexDigits(character) + "_";
    };
  }

  private static boolean isPlain(String text, int index, char character) {
    if (Character.isHighSurrogate(character)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(character)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return character != '\r' && isAllowed(character);
  }

  /** Whatever follows the digits, since it may become an escape, which begins with an underscore. */
  private static boolean beginsEscape(String text, int start) {
    int digits = start + 2;
    if (text.length() < digits + HEX_DIGITS || text.charAt(start + 1) != 'x') {
      return false;
    }
    return text.substring(digits, digits + HEX_DIGITS).chars().allMatch(HexFormat::isHexDigit);
  }
}
