package dev.fieldstone.engine.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A test for texts whose fold has a part. Nearly all texts are ASCII: they need no copy to be looked into. */
final class FoldedPart implements TextTest {
  private static final int CAPITALS = 26;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final int LOWER_BIT = 0x20;
  private static final long LOWER_BITS = LOWER_BIT * ONES;

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
    int last = end - lower.length;
    for (int start = begin; start <= last; start++) {
      if (beginsAt(bytes, start)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable BitSet amongAscii(byte[] bytes, int[] starts) {
    BitSet found = new BitSet();
    if (!isAscii) {
      return found;
    }
    if (lower.length == 0) {
      return null;
    }
    long wanted = (lower[0] | LOWER_BIT) * ONES;
    int index = 0;
    int end = bytes.length - lower.length;
    for (int word = 0; word <= end; word += Long.BYTES) {
      long differing = (word + Long.BYTES <= bytes.length ? (long) WORDS.get(bytes, word) : last(bytes, word))
          | LOWER_BITS;
      differing ^= wanted;
      long zeros = (differing - ONES) & ~differing & HIGHS;
      while (zeros != 0) {
        int place = word + (Long.numberOfTrailingZeros(zeros) >>> 3);
        if (place <= end && beginsAt(bytes, place)) {
          while (starts[index + 1] <= place) {
            index++;
          }
          if (place + lower.length <= starts[index + 1]) {
            found.set(index);
          }
        }
        zeros &= zeros - 1;
      }
    }
    return found;
  }

  private boolean beginsAt(byte[] bytes, int start) {
    return (bytes[start] == lower[0] || bytes[start] == upper[0]) && continuesAt(bytes, start);
  }

  /** The bytes from a place on, fewer than eight. */
  private static long last(byte[] bytes, int from) {
    long word = 0;
    for (int place = bytes.length - 1; place >= from; place--) {
      word = (word << Byte.SIZE) | (bytes[place] & 0xFF);
    }
    return word;
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
