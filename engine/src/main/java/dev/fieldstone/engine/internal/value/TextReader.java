package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.Limits;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Texts: normalised to NFC, an empty one is no value, and what no database can keep is refused. */
final class TextReader {
  private static final char FIRST_COMBINING_MARK = '\u0300';

  private TextReader() {}

  static ValueRead line(Object raw, Limits limits) {
    if (raw instanceof CharSequence text && hasLineBreak(text)) {
      return ValueRead.bad("A text has one line");
    }
    return read(raw, limits.maxTextCharacters());
  }

  static ValueRead lines(Object raw, Limits limits) {
    return read(raw, limits.maxLongTextCharacters());
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
