package dev.fieldstone.engine.internal.id;

import org.jspecify.annotations.Nullable;

/** How the 16 bytes of an id are written: a prefix such as {@code rec_} and 26 characters of base32, lower case. */
public final class WireForm {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int DIGIT_COUNT = 26;

  private WireForm() {}

  /** {@return the wire form of an id} */
  public static String format(String prefix, long high, long low) {
    char[] text = new char[prefix.length() + DIGIT_COUNT];
    prefix.getChars(0, prefix.length(), text, 0);
    long upper = high;
    long lower = low;
    for (int index = text.length - 1; index >= prefix.length(); index--) {
      text[index] = DIGITS.charAt((int) (lower & 31));
      lower = (lower >>> 5) | (upper << 59);
      upper >>>= 5;
    }
    return new String(text);
  }

  /** {@return the two halves of an id, or null where the text is not the wire form of one with this prefix} */
  public static long @Nullable [] parse(String prefix, String text) {
    if (text.length() != prefix.length() + DIGIT_COUNT || !text.startsWith(prefix)) {
      return null;
    }
    long high = 0;
    long low = 0;
    for (int index = prefix.length(); index < text.length(); index++) {
      int digit = DIGITS.indexOf(text.charAt(index));
      boolean overflows = high >>> 59 != 0;
      if (digit < 0 || overflows) {
        return null;
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | digit;
    }
    return new long[] {high, low};
  }
}
