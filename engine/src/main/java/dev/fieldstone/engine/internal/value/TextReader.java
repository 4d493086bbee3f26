package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts: normalised to NFC, an empty one is no value, and what no database can keep is refused. */
final class TextReader {
  private static final char FIRST_COMBINING_MARK = '\u0300';

  private static final int MAX_EMAIL_CHARACTERS = 320;
  private static final int MAX_PHONE_CHARACTERS = 50;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
  private static final Pattern PHONE = Pattern.compile("\\+?[^\\p{Nd}+]*(\\p{Nd}[\\p{P}\\p{Zs}xX]*){2,20}");

  private TextReader() {}

  static ValueRead line(Object raw, int maxCharacters) {
    if (raw instanceof CharSequence text && hasLineBreak(text)) {
      return ValueRead.bad("A text has one line");
    }
    return read(raw, maxCharacters);
  }

  static ValueRead email(Object raw) {
    return matching(line(raw, MAX_EMAIL_CHARACTERS), EMAIL, "An e-mail address is expected, such as ada@example.org");
  }

  static ValueRead url(Object raw, Limits limits) {
    return matching(
        line(raw, limits.maxTextCharacters()), URL, "A web address is expected, such as https://example.org");
  }

  static ValueRead phone(Object raw) {
    return matching(line(raw, MAX_PHONE_CHARACTERS), PHONE, "A telephone number is expected, such as +49 30 1234567");
  }

  static ValueRead lines(Object raw, Limits limits) {
    return read(raw, limits.maxLongTextCharacters());
  }

  private static ValueRead matching(ValueRead read, Pattern pattern, String expectation) {
    boolean isOther = read instanceof ValueRead.Good good
        && good.stored() instanceof String text
        && !pattern.matcher(text).matches();
    return isOther ? ValueRead.bad(expectation) : read;
  }

  private static ValueRead read(Object raw, int maxCharacters) {
    if (!(raw instanceof CharSequence sequence)) {
      return ValueRead.bad("A text is expected");
    }
    String fault = StorableText.fault(sequence);
    if (fault != null) {
      return ValueRead.bad(fault);
    }
    String text = normalized(sequence);
    if (text.length() > maxCharacters && text.codePointCount(0, text.length()) > maxCharacters) {
      return ValueRead.tooLarge("The text is too long", maxCharacters);
    }
    return ValueRead.good(text.isEmpty() ? null : text);
  }

  /** Text below the first combining mark is in NFC already, and that is most text. */
  private static String normalized(CharSequence text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= FIRST_COMBINING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text.toString();
  }

  private static boolean hasLineBreak(CharSequence text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) == '\n' || text.charAt(index) == '\r') {
        return true;
      }
    }
    return false;
  }
}
