package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.text.TextPrefix;
import dev.fieldstone.engine.view.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the first level of an order is about, as one whole number for each record: of two records with different
 * numbers, the one with the smaller number comes first. Equal numbers say nothing. Most records of a page's table are
 * left out by this alone.
 *
 * @param level the level
 */
record LevelPrefixes(Level level) {
  /** Stands for a record that may come anywhere; of kept ones, for one that all others may come before. */
  static final long FIRST = Long.MIN_VALUE;

  /** Stands for a kept record that any other one may come after. */
  static final long LAST = Long.MAX_VALUE;

  private static final int NUMBER_SCALE = 4;
  private static final int LONG_BITS = 63;
  /** Below this share of a batch, values are looked at one by one. */
  private static final int FEW_SHARE = 8;

  /** Writes the numbers of some records of a batch into an array, by index; what it has at other indexes is any. */
  void fill(ColumnBatch batch, BitSet records, long[] prefixes) {
    switch (level.kind()) {
      case ValueKind.Whole whole -> fillWholes((Column.Longs) batch.column(level.field()), batch, records, prefixes);
      case ValueKind.Creation creation -> fillWholes(batch.numbers(), batch, records, prefixes);
      case ValueKind.Number number ->
          fillNumbers((Column.Numbers) batch.column(level.field()), batch, records, prefixes);
      case ValueKind.Text text -> fillTexts((Column.Texts) batch.column(level.field()), records, prefixes);
      case ValueKind.Truth truth -> fillTruths((Column.Booleans) batch.column(level.field()), records, prefixes);
      case ValueKind.Choice choice ->
          fillRanks((Column.Longs) batch.column(level.field()), choice.ranks(), records, prefixes);
      case ValueKind.Natural natural -> Arrays.fill(prefixes, 0, batch.size(), 0);
      case ValueKind.Label label -> Arrays.fill(prefixes, 0, batch.size(), 0);
      case ValueKind.OptionLabel option -> Arrays.fill(prefixes, 0, batch.size(), 0);
      case ValueKind.Display display -> Arrays.fill(prefixes, 0, batch.size(), 0);
    }
  }

  /** {@return a number that those of no record of a batch are below, found without looking at them} */
  long least(ColumnBatch batch) {
    return switch (level.kind()) {
      case ValueKind.Whole whole -> least((Column.Longs) batch.column(level.field()));
      case ValueKind.Creation creation -> least(batch.numbers());
      case ValueKind.Number number -> FIRST;
      case ValueKind.Text text -> FIRST;
      case ValueKind.Truth truth -> FIRST;
      case ValueKind.Choice choice -> FIRST;
      case ValueKind.Natural natural -> FIRST;
      case ValueKind.Label label -> FIRST;
      case ValueKind.OptionLabel option -> FIRST;
      case ValueKind.Display display -> FIRST;
    };
  }

  private long least(Column.Longs column) {
    boolean haveEmptiesFirst = level.empties() == Sort.Empties.FIRST && !column.empty().isEmpty();
    boolean isAscending = level.direction() == Sort.Direction.ASC;
    return haveEmptiesFirst ? FIRST : directed(isAscending ? column.lowest() : column.highest());
  }

  /**
   * {@return the number of a kept value}
   *
   * @param unknown what stands for one that has none
   */
  long of(@Nullable Object kept, long unknown) {
    return switch (level.kind()) {
      case ValueKind.Whole whole -> kept == null ? ofEmpty() : directed((Long) kept);
      case ValueKind.Creation creation -> kept == null ? ofEmpty() : directed((Long) kept);
      case ValueKind.Number number -> kept == null ? ofEmpty() : directed(floor((BigDecimal) kept));
      case ValueKind.Text text -> kept == null ? ofEmpty() : ofText(TextPrefix.of(((TextKey) kept).text()), unknown);
      case ValueKind.Truth truth -> kept == null ? ofEmpty() : directed((Boolean) kept ? 1 : 0);
      case ValueKind.Choice choice -> kept == null ? ofEmpty() : directed((Long) kept);
      case ValueKind.Natural natural -> 0;
      case ValueKind.Label label -> 0;
      case ValueKind.OptionLabel option -> 0;
      case ValueKind.Display display -> 0;
    };
  }

  private void fillWholes(Column.Longs column, ColumnBatch batch, BitSet records, long[] prefixes) {
    if (areFew(records, batch)) {
      for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
        prefixes[index] = directed(column.value(index));
      }
    } else {
      column.copyTo(prefixes, batch.size());
      direct(prefixes, batch.size());
    }
    fillEmpty(column.empty(), records, prefixes);
  }

  private static boolean areFew(BitSet records, ColumnBatch batch) {
    return records.cardinality() < batch.size() / FEW_SHARE;
  }

  private void fillNumbers(Column.Numbers column, ColumnBatch batch, BitSet records, long[] prefixes) {
    Column.Units units = column.units();
    if (units == null || areFew(records, batch)) {
      for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
        BigDecimal value = column.value(index);
        prefixes[index] = value == null ? ofEmpty() : directed(floor(value));
      }
      return;
    }
    units.amounts().copyTo(prefixes, batch.size());
    scale(units, prefixes, batch.size());
    direct(prefixes, batch.size());
    fillEmpty(units.amounts().empty(), records, prefixes);
  }

  /** Turns amounts into units of the scale that all columns of a level share. */
  private static void scale(Column.Units units, long[] amounts, int size) {
    int more = NUMBER_SCALE - units.scale();
    long power = BigInteger.TEN.pow(Math.abs(more)).longValue();
    if (more < 0) {
      for (int index = 0; index < size; index++) {
        amounts[index] = Math.floorDiv(amounts[index], power);
      }
    } else if (units.amounts().lowest() >= Long.MIN_VALUE / power && units.amounts().highest() <= Long.MAX_VALUE / power) {
      for (int index = 0; index < size; index++) {
        amounts[index] *= power;
      }
    } else {
      for (int index = 0; index < size; index++) {
        amounts[index] = multiplied(amounts[index], power);
      }
    }
  }

  private void direct(long[] numbers, int size) {
    if (level.direction() == Sort.Direction.DESC) {
      for (int index = 0; index < size; index++) {
        numbers[index] = ~numbers[index];
      }
    }
  }

  private void fillEmpty(BitSet empty, BitSet records, long[] prefixes) {
    for (int index = empty.nextSetBit(0); index >= 0; index = empty.nextSetBit(index + 1)) {
      if (records.get(index)) {
        prefixes[index] = ofEmpty();
      }
    }
  }

  private void fillTexts(Column.Texts column, BitSet records, long[] prefixes) {
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      prefixes[index] = column.isEmpty(index) ? ofEmpty() : ofText(column.prefix(index), FIRST);
    }
  }

  private void fillTruths(Column.Booleans column, BitSet records, long[] prefixes) {
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      prefixes[index] = directed(column.value(index) ? 1 : 0);
    }
  }

  private void fillRanks(Column.Longs column, CodeRanks ranks, BitSet records, long[] prefixes) {
    for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
      int rank = column.isEmpty(index) ? CodeRanks.NONE : ranks.rank(column.value(index));
      prefixes[index] = rank == CodeRanks.NONE ? ofEmpty() : directed(rank);
    }
  }

  private long ofText(long prefix, long unknown) {
    return prefix == TextPrefix.UNKNOWN ? unknown : directed(prefix);
  }

  private long directed(long number) {
    return level.direction() == Sort.Direction.ASC ? number : ~number;
  }

  private long ofEmpty() {
    return level.empties() == Sort.Empties.FIRST ? FIRST : LAST;
  }

  /** A number without its fifth digit after the point and those behind it; the ends of the range stand for the rest. */
  private static long floor(BigDecimal number) {
    BigInteger units = number.movePointRight(NUMBER_SCALE).setScale(0, RoundingMode.FLOOR).toBigInteger();
    if (units.bitLength() <= LONG_BITS) {
      return units.longValue();
    }
    return units.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static long multiplied(long amount, long power) {
    long high = Math.multiplyHigh(amount, power);
    long low = amount * power;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      return low;
    }
    return amount < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
