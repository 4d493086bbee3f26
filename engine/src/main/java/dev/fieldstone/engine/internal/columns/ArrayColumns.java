package dev.fieldstone.engine.internal.columns;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns as a scan reads them: an array with a place for each record. */
final class ArrayColumns {
  private ArrayColumns() {}

  /** Texts, null where there is none. */
  record OfTexts(@Nullable String[] values) implements Column.Texts {
    @Override
    public @Nullable String value(int index) {
      return values[index];
    }
  }

  /** Numbers, null where there is none. */
  record OfNumbers(@Nullable BigDecimal[] values) implements Column.Numbers {
    @Override
    public @Nullable BigDecimal value(int index) {
      return values[index];
    }
  }

  /** Numbers as whole units. */
  record OfUnits(Column.Units units) implements Column.Numbers {
    @Override
    public @Nullable BigDecimal value(int index) {
      return units.value(index);
    }

    @Override
    public boolean isEmpty(int index) {
      return units.amounts().isEmpty(index);
    }

    @Override
    public void retainFilled(BitSet candidates) {
      units.amounts().retainFilled(candidates);
    }
  }

  /** Lists, null where there is none. */
  record OfLists(@Nullable List<?>[] values) implements Column.Lists {
    @Override
    public @Nullable List<?> value(int index) {
      return values[index];
    }
  }

  /** Whole numbers, those at the indexes of a set left out. */
  record OfLongs(long[] values, BitSet empty) implements Column.Longs {
    @Override
    public long value(int index) {
      return values[index];
    }

    @Override
    public long[] values(int size) {
      return values;
    }
  }

  /** Halves of keys. */
  record Positions(long[] highs, long[] lows) implements PositionColumn {
    @Override
    public long high(int index) {
      return highs[index];
    }

    @Override
    public long low(int index) {
      return lows[index];
    }

    @Override
    public void copyHighs(long[] into, int size) {
      System.arraycopy(highs, 0, into, 0, size);
    }

    @Override
    public long leastHigh(int size) {
      long least = Long.MAX_VALUE;
      for (int index = 0; index < size; index++) {
        least = Math.min(least, highs[index]);
      }
      return least;
    }
  }
}
