package dev.fieldstone.engine.internal.text;

/**
 * How a text begins, as one number: the lower case of its first eight characters, where these are ASCII. Of two texts
 * whose numbers differ, the one with the smaller number comes first in {@link TextOrder}.
 */
public final class TextPrefix {
  /** Stands for a text that has another character among the first eight. */
  public static final long UNKNOWN = -1;

  private static final int CHARACTERS = 8;
  private static final int ASCII_END = 0x80;

  private TextPrefix() {}

  /** {@return the number of a text, or {@link #UNKNOWN}} */
  public static long of(String text) {
    int length = Math.min(CHARACTERS, text.length());
    long prefix = 0;
    for (int index = 0; index < length; index++) {
      char character = text.charAt(index);
      if (character >= ASCII_END) {
        return UNKNOWN;
      }
      prefix = (prefix << Byte.SIZE) | lower(character);
    }
    return padded(prefix, text, length);
  }

  /** {@return the number of a text of ASCII characters, which lies from one place to another among bytes} */
  public static long ofAscii(byte[] bytes, int begin, int end) {
    int length = Math.min(CHARACTERS, end - begin);
    long prefix = 0;
    for (int index = begin; index < begin + length; index++) {
      prefix = (prefix << Byte.SIZE) | lower(bytes[index]);
    }
    return prefix << (Byte.SIZE * (CHARACTERS - length));
  }

  /** What follows the last character could still be a mark that belongs to it, and is no part of the number. */
  private static long padded(long prefix, String text, int length) {
    boolean isFollowed = text.length() > length && text.charAt(length) >= ASCII_END;
    return isFollowed ? UNKNOWN : prefix << (Byte.SIZE * (CHARACTERS - length));
  }

  private static int lower(int ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? ascii + ('a' - 'A') : ascii;
  }
}
