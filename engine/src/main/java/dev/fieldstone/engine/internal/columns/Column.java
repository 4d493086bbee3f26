package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.internal.text.TextPrefix;
import dev.fieldstone.engine.internal.text.TextTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field for the records of a batch, by index in the batch. Not changed once it is made, so safe for
 * threads.
 *
 * <p>What is asked of many values at once has a method of its own, which clears the indexes that do not match: a column
 * that is kept in memory answers it without unpacking each value.
 */
public sealed interface Column {

  /** {@return whether the record at this index has no value} */
  boolean isEmpty(int index);

  /** Clears the indexes of the records that have no value. */
  default void retainFilled(BitSet candidates) {
    for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
      if (isEmpty(index)) {
        candidates.clear(index);
      }
    }
  }

  /** {@return the same values, up to a size, in a form that is quick to look at one by one} */
  default Column unpacked(int size) {
    return this;
  }

  /** Texts, actors and documents, as stored. */
  non-sealed interface Texts extends Column {

    /** {@return the text at an index, null where there is none} */
    @Nullable String value(int index);

    @Override
    default boolean isEmpty(int index) {
      return value(index) == null;
    }

    /** Clears the indexes of the records without a text, and of those whose text does not pass a test. */
    default void retain(TextTest test, BitSet candidates) {
      for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
        String value = value(index);
        if (value == null || !test.accepts(value)) {
          candidates.clear(index);
        }
      }
    }

    /** {@return how the text at an index begins, as {@link TextPrefix} has it; there must be one} */
    default long prefix(int index) {
      return TextPrefix.of(present(value(index)));
    }

    /** {@return the same texts as numbers of words, where the column keeps each of its texts once; otherwise null} */
    default @Nullable Words words() {
      return null;
    }

    /** {@return a column of texts, null where there is none} */
    static Texts of(@Nullable String[] values) {
      return new ArrayColumns.OfTexts(values);
    }
  }

  /**
   * Texts as numbers of words.
   *
   * @param words each text that occurs, once
   * @param codes for each record the place of its text among the words
   */
  record Words(List<String> words, Longs codes) {}

  /** Exact decimals. */
  non-sealed interface Numbers extends Column {

    /** {@return the number at an index, null where there is none} */
    @Nullable BigDecimal value(int index);

    @Override
    default boolean isEmpty(int index) {
      return value(index) == null;
    }

    /**
     * Clears the indexes of the records without a number, and of those whose number lies outside of bounds.
     *
     * @param lowest the lower bound; null for none
     * @param highest the upper bound; null for none
     * @param inclusive whether the bounds themselves are within
     */
    default void retainWithin(
        @Nullable BigDecimal lowest, @Nullable BigDecimal highest, boolean inclusive, BitSet candidates) {
      int equal = inclusive ? 0 : 1;
      for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
        BigDecimal value = value(index);
        if (value == null
            || (lowest != null && value.compareTo(lowest) < equal)
            || (highest != null && highest.compareTo(value) < equal)) {
          candidates.clear(index);
        }
      }
    }

    /** {@return the same numbers as whole units, where all of them are; otherwise null} */
    default @Nullable Units units() {
      return null;
    }

    /** {@return a column of numbers as whole units} */
    static Numbers of(Units units) {
      return new ArrayColumns.OfUnits(units);
    }

    /** {@return a column of numbers, null where there is none} */
    static Numbers of(@Nullable BigDecimal[] values) {
      return new ArrayColumns.OfNumbers(values);
    }
  }

  /**
   * Numbers as whole units of a power of ten.
   *
   * @param amounts how many units
   * @param scale how many digits after the point a unit has
   */
  record Units(Longs amounts, int scale) {

    /** {@return the number at an index without zeros at its end after the point; null where there is none} */
    public @Nullable BigDecimal value(int index) {
      return amounts.isEmpty(index) ? null : decimal(amounts.value(index), scale);
    }

    /** {@return a number of units, without zeros at its end after the point} */
    public static BigDecimal decimal(long amount, int scale) {
      long digits = amount;
      int left = scale;
      while (left > 0 && digits % 10 == 0) {
        digits /= 10;
        left--;
      }
      return BigDecimal.valueOf(digits, left);
    }
  }

  /** Lists of codes, or of actors, each element once. The code of an option that was removed does not get in. */
  non-sealed interface Lists extends Column {

    /** {@return the elements in order at an index, null where there are none} */
    @Nullable List<?> value(int index);

    @Override
    default boolean isEmpty(int index) {
      return value(index) == null;
    }

    /** {@return a column of lists, null where there is none} */
    static Lists of(@Nullable List<?>[] values) {
      return new ArrayColumns.OfLists(values);
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
    public void retainFilled(BitSet candidates) {}

    /** {@return whether the checkbox at an index is true} */
    public boolean value(int index) {
      return checked.get(index);
    }
  }

  /**
   * Whole numbers: days since 1970-01-01 for dates, microseconds since then for points in time, codes for options and
   * references. The code of an option that was removed does not get in: such a value is empty.
   */
  non-sealed interface Longs extends Column {

    /** {@return the number at an index; any where there is none} */
    long value(int index);

    /** {@return the indexes without a value; not to be changed} */
    BitSet empty();

    @Override
    default boolean isEmpty(int index) {
      return empty().get(index);
    }

    @Override
    default void retainFilled(BitSet candidates) {
      candidates.andNot(empty());
    }

    @Override
    default Longs unpacked(int size) {
      return of(values(size), empty());
    }

    /** Clears the indexes of the records without a number, and of those whose number lies outside of bounds. */
    default void retainWithin(long lowest, long highest, BitSet candidates) {
      retainFilled(candidates);
      for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
        long value = value(index);
        if (value < lowest || value > highest) {
          candidates.clear(index);
        }
      }
    }

    /** Clears the indexes of the records without a number, and of those whose number is none of some, in order. */
    default void retainAmong(long[] sorted, BitSet candidates) {
      retainFilled(candidates);
      for (int index = candidates.nextSetBit(0); index >= 0; index = candidates.nextSetBit(index + 1)) {
        if (Arrays.binarySearch(sorted, value(index)) < 0) {
          candidates.clear(index);
        }
      }
    }

    /** {@return a number that none is below, not even where a record has none; far below, where that is not known} */
    default long lowest() {
      return Long.MIN_VALUE;
    }

    /** {@return a number that none is above, not even where a record has none; far above, where that is not known} */
    default long highest() {
      return Long.MAX_VALUE;
    }

    /** {@return the numbers up to a size, in an array that is not to be changed} */
    long[] values(int size);

    /** Writes the values up to a size into an array; those of records without a value are any. */
    default void copyTo(long[] into, int size) {
      System.arraycopy(values(size), 0, into, 0, size);
    }

    /** {@return a column of whole numbers; those at the indexes of a set do not matter} */
    static Longs of(long[] values, BitSet empty) {
      return new ArrayColumns.OfLongs(values, empty);
    }

    /** {@return a column in which no record is without a value} */
    static Longs of(long[] values) {
      return of(values, new BitSet());
    }
  }

  /** {@return a value that is there} */
  static <T> T present(@Nullable T value) {
    return Objects.requireNonNull(value, "This record has no value");
  }
}
