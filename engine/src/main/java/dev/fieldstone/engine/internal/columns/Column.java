package dev.fieldstone.engine.internal.columns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one field for the records of a batch, by index in the batch. */
public sealed interface Column {

  /** {@return whether the record at this index has no value} */
  boolean isEmpty(int index);

  /** {@return the values at some indexes} */
  Column only(int[] indexes);

  /** {@return the numbers at some indexes} */
  static long[] only(long[] numbers, int[] indexes) {
    return Arrays.stream(indexes).mapToLong(index -> numbers[index]).toArray();
  }

  /** {@return the indexes, among some, at which a bit is set} */
  private static BitSet only(BitSet bits, int[] indexes) {
    BitSet left = new BitSet();
    for (int place = 0; place < indexes.length; place++) {
      left.set(place, bits.get(indexes[place]));
    }
    return left;
  }

  /** {@return the values at some indexes, in an array like another one} */
  private static <T> @Nullable T[] only(@Nullable T[] values, int[] indexes) {
    @Nullable T[] left = Arrays.copyOf(values, indexes.length);
    for (int place = 0; place < indexes.length; place++) {
      left[place] = values[indexes[place]];
    }
    return left;
  }

  /**
   * Texts, actors and documents.
   *
   * @param values as stored; null where empty
   */
  record Texts(@Nullable String[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }

    @Override
    public Column only(int[] indexes) {
      return new Texts(Column.only(values, indexes));
    }
  }

  /**
   * Exact decimals.
   *
   * @param values as stored; null where empty
   */
  record Numbers(@Nullable BigDecimal[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }

    @Override
    public Column only(int[] indexes) {
      return new Numbers(Column.only(values, indexes));
    }
  }

  /**
   * Lists of codes, or of actors, each element once. The code of an option that was removed does not get in.
   *
   * @param values the elements in order; null where empty
   */
  record Lists(@Nullable List<?>[] values) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return values[index] == null;
    }

    @Override
    public Column only(int[] indexes) {
      return new Lists(Column.only(values, indexes));
    }
  }

  /**
   * Checkboxes, which are never empty.
   *
   * @param checked the indexes of those that are true
   */
  record Booleans(BitSet checked) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return false;
    }

    @Override
    public Column only(int[] indexes) {
      return new Booleans(Column.only(checked, indexes));
    }
  }

  /**
   * Whole numbers: days since 1970-01-01 for dates, microseconds since then for points in time, codes for options and
   * references. The code of an option that was removed does not get in: such a value is empty.
   *
   * @param values as stored; 0 where empty
   * @param empty the indexes without a value
   */
  record Longs(long[] values, BitSet empty) implements Column {
    @Override
    public boolean isEmpty(int index) {
      return empty.get(index);
    }

    @Override
    public Column only(int[] indexes) {
      return new Longs(Column.only(values, indexes), Column.only(empty, indexes));
    }
  }
}
