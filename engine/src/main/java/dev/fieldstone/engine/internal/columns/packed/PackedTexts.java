package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.text.TextPrefix;
import dev.fieldstone.engine.internal.text.TextTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts one after the other, in UTF-8.
 *
 * @param bytes all texts
 * @param starts where each begins; the last of these numbers is where the last text ends
 * @param empty which records have none
 * @param plain whose texts are ASCII
 */
record PackedTexts(byte[] bytes, int[] starts, BitSet empty, BitSet plain) implements Column.Texts {
  private static final int FIRST_BYTES = 16;
  private static final int MAX_BYTES = 1 << 30;
  /** From this share of candidates on, all texts are gone through as one. */
  private static final int MANY_SHARE = 8;

  /** {@return texts, packed; null where one of them is not well-formed, or all of them take too many bytes} */
  static @Nullable PackedTexts of(Column.Texts texts, int size) {
    byte[] bytes = new byte[size * FIRST_BYTES];
    int end = 0;
    int[] starts = new int[size + 1];
    BitSet empty = new BitSet(size);
    BitSet plain = new BitSet(size);
    for (int index = 0; index < size; index++) {
      String text = texts.value(index);
      if (text == null) {
        empty.set(index);
      } else {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        plain.set(index, TextFold.isAscii(text));
        boolean isExact = plain.get(index) || isExact(encoded, text);
        if (!isExact || encoded.length > MAX_BYTES - end) {
          return null;
        }
        if (bytes.length < end + encoded.length) {
          bytes = Arrays.copyOf(bytes, Math.max(end + encoded.length, 2 * bytes.length));
        }
        System.arraycopy(encoded, 0, bytes, end, encoded.length);
        end += encoded.length;
      }
      starts[index + 1] = end;
    }
    return new PackedTexts(Arrays.copyOf(bytes, end), starts, empty, plain);
  }

  /** Half of a surrogate pair would become a question mark. */
  private static boolean isExact(byte[] encoded, String text) {
    return new String(encoded, StandardCharsets.UTF_8).equals(text);
  }

  @Override
  public @Nullable String value(int index) {
    return empty.get(index) ? null : text(index);
  }

  private String text(int index) {
    int start = starts[index];
    int length = starts[index + 1] - start;
    return plain.get(index)
        ? new String(bytes, start, length, StandardCharsets.ISO_8859_1)
        : new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  @Override
  public boolean isEmpty(int index) {
    return empty.get(index);
  }

  @Override
  public void retainFilled(BitSet candidates) {
    candidates.andNot(empty);
  }

  @Override
  public long prefix(int index) {
    return plain.get(index)
        ? TextPrefix.ofAscii(bytes, starts[index], starts[index + 1])
        : TextPrefix.of(text(index));
  }

  @Override
  public void retain(TextTest test, BitSet candidates) {
    retainFilled(candidates);
    boolean areMany = candidates.cardinality() > starts.length / MANY_SHARE;
    BitSet found = areMany ? test.amongAscii(bytes, starts) : null;
    if (found == null) {
      retainEach(test, candidates);
    } else {
      BitSet others = (BitSet) candidates.clone();
      others.andNot(plain);
      retainEach(test, others);
      found.and(plain);
      found.or(others);
      candidates.and(found);
    }
  }

  private void retainEach(TextTest test, BitSet candidates) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      boolean passes =
          plain.get(index)
              ? test.acceptsAscii(bytes, starts[index], starts[index + 1])
              : test.accepts(text(index));
      if (!passes) {
        candidates.clear(index);
      }
    }
  }

  /** {@return about how much memory it takes} */
  long sizeBytes() {
    return bytes.length + starts.length * (long) Integer.BYTES + Packing.bytes(empty) + Packing.bytes(plain);
  }
}
