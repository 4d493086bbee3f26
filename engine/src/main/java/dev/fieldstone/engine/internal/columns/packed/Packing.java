package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes columns small that are to be kept. */
public final class Packing {
  private static final int TEXT_BYTES = 48;
  private static final int DECIMAL_BYTES = 104;
  private static final int ELEMENT_BYTES = 72;
  private static final int REFERENCE_BYTES = 8;
  private static final int SET_BYTES = 48;

  private Packing() {}

  /** {@return the first values of a column, in the smallest form that gives all of them back as they are} */
  public static Column packed(Column column, int size) {
    return switch (column) {
      case Column.Booleans booleans -> new Column.Booleans(booleans.checked().get(0, size));
      case Column.Longs longs -> PackedLongs.of(longs.values(size), size, longs.empty());
      case Column.Numbers numbers -> numbers(numbers, size);
      case Column.Texts texts -> texts(texts, size);
      case Column.Lists lists -> PackedLists.of(lists, size);
    };
  }

  /** {@return a column, packed, with the same texts as another one kept once for both, where they are the same} */
  public static Column sharing(Column packed, @Nullable Column other) {
    return packed instanceof WordTexts texts && other instanceof WordTexts others ? texts.sharing(others) : packed;
  }

  /** {@return whole numbers, packed} */
  public static Column.Longs packed(long[] values, int size) {
    return PackedLongs.of(values, size, new BitSet());
  }

  private static Column numbers(Column.Numbers numbers, int size) {
    Column packed = PackedNumbers.of(numbers, size);
    return packed == null ? numbersAsTheyAre(numbers, size) : packed;
  }

  private static Column numbersAsTheyAre(Column.Numbers numbers, int size) {
    @Nullable BigDecimal[] values = new @Nullable BigDecimal[size];
    for (int index = 0; index < size; index++) {
      values[index] = numbers.value(index);
    }
    return Column.Numbers.of(values);
  }

  static Column texts(Column.Texts texts, int size) {
    Column words = WordTexts.of(texts, size);
    Column packed = words == null ? PackedTexts.of(texts, size) : words;
    return packed == null ? textsAsTheyAre(texts, size) : packed;
  }

  private static Column textsAsTheyAre(Column.Texts texts, int size) {
    @Nullable String[] values = new @Nullable String[size];
    for (int index = 0; index < size; index++) {
      values[index] = texts.value(index);
    }
    return Column.Texts.of(values);
  }

  /** {@return about how much memory a column of a size takes} */
  public static long bytes(Column column, int size) {
    return switch (column) {
      case PackedLongs longs -> longs.bytes();
      case PackedNumbers numbers -> numbers.amounts().bytes();
      case WordTexts texts -> texts.bytes();
      case PackedTexts texts -> texts.sizeBytes();
      case PackedLists lists -> lists.bytes();
      case Column.Booleans booleans -> bytes(booleans.checked());
      case Column.Longs longs -> (long) Long.BYTES * size + bytes(longs.empty());
      case Column.Numbers numbers -> (long) DECIMAL_BYTES * size;
      case Column.Texts texts -> each(size, index -> bytes(texts.value(index)));
      case Column.Lists lists -> each(size, index -> ELEMENT_BYTES * elements(lists.value(index)));
    };
  }

  private static long each(int size, IntToLongFunction bytes) {
    return LongStream.range(0, size).map(index -> bytes.applyAsLong((int) index)).sum();
  }

  private static long elements(@Nullable List<?> list) {
    return list == null ? 0 : list.size();
  }

  static long bytes(@Nullable String text) {
    return text == null ? REFERENCE_BYTES : TEXT_BYTES + REFERENCE_BYTES + (long) text.length();
  }

  static long bytes(BitSet bits) {
    return SET_BYTES + bits.size() / (long) Byte.SIZE;
  }

  /** {@return a copy that no later copying changes, as that of a set with room to spare does} */
  public static BitSet trimmed(BitSet bits) {
    return (BitSet) bits.clone();
  }
}
