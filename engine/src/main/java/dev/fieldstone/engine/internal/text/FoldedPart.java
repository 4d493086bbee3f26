package dev.fieldstone.engine.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A test for texts whose fold has a part. Nearly all texts are ASCII: they need no copy to be looked into. */
final class FoldedPart implements TextTest {
  private static final int CAPITALS = 26;

  private final UnaryOperator<String> fold;
  private final String part;
  private final byte[] lower;
  private final byte[] upper;
  private final boolean isAscii;

  /** Makes the test from a fold and a part that is folded already. */
  FoldedPart(UnaryOperator<String> fold, String part) {
    this.fold = fold;
    this.part = part;
    this.isAscii = TextFold.isAscii(part);
    this.lower = part.getBytes(StandardCharsets.US_ASCII);
    this.upper = part.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean accepts(String text) {
    return TextFold.isAscii(text) ? TextFold.lowerContains(text, part) : fold.apply(text).contains(part);
  }

  @Override
  public boolean acceptsAscii(byte[] bytes, int begin, int end) {
    if (!isAscii) {
      return false;
    }
    if (lower.length == 0) {
      return true;
    }
    byte first = lower[0];
    byte firstUpper = upper[0];
    int last = end - lower.length;
    for (int start = begin; start <= last; start++) {
      byte found = bytes[start];
      if ((found == first || found == firstUpper) && continuesAt(bytes, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean continuesAt(byte[] bytes, int start) {
    for (int index = 1; index < lower.length; index++) {
      byte found = bytes[start + index];
      byte folded = found >= 'A' && found < 'A' + CAPITALS ? (byte) (found + ('a' - 'A')) : found;
      if (folded != lower[index]) {
        return false;
      }
    }
    return true;
  }
}
