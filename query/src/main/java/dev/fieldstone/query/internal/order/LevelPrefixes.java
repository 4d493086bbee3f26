package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.text.TextPrefix;
import dev.fieldstone.engine.view.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
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

  /** {@return the numbers of some records of a batch, by index} */
  long[] of(ColumnBatch batch, BitSet records) {
    long[] prefixes = new long[batch.size()];
    switch (level.kind()) {
      case ValueKind.Whole whole -> fillWholes((Column.Longs) batch.column(level.field()), records, prefixes);
      case ValueKind.Creation creation -> fillWholes(batch.numbers(), records, prefixes);
      case ValueKind.Number number -> fillNumbers((Column.Numbers) batch.column(level.field()), records, prefixes);
      case ValueKind.Text text -> fillTexts((Column.Texts) batch.column(level.field()), records, prefixes);
      case ValueKind.Truth truth -> fillTruths((Column.Booleans) batch.column(level.field()), records, prefixes);
      case ValueKind.Choice choice ->
          fillRanks((Column.Longs) batch.column(level.field()), choice.ranks(), records, prefixes);
      case ValueKind.Natural natural -> {}
      case ValueKind.Label label -> {}
      case ValueKind.OptionLabel option -> {}
      case ValueKind.Display display -> {}
    }
    return prefixes;
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

  private void fillWholes(Column.Longs column, BitSet records, long[] prefixes) {
    long[] values = column.values(prefixes.length);
    fill(column, records, prefixes, index -> values[index]);
  }

  private void fillNumbers(Column.Numbers column, BitSet records, long[] prefixes) {
    Column.Units units = column.units();
    if (units == null) {
      fill(column, records, prefixes, index -> floor(Column.present(column.value(index))));
      return;
    }
    long[] amounts = units.amounts().values(prefixes.length);
    int more = NUMBER_SCALE - units.scale();
    long power = BigInteger.TEN.pow(Math.abs(more)).longValue();
    if (more >= 0) {
      fill(column, records, prefixes, index -> multiplied(amounts[index], power));
    } else {
      fill(column, records, prefixes, index -> Math.floorDiv(amounts[index], power));
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

  private void fill(Column column, BitSet records, long[] prefixes, IntToLongFunction value) {
    boolean isAscending = level.direction() == Sort.Direction.ASC;
    BitSet filled = (BitSet) records.clone();
    column.retainFilled(filled);
    for (int index = filled.nextSetBit(0); index >= 0; index = filled.nextSetBit(index + 1)) {
      long number = value.applyAsLong(index);
      prefixes[index] = isAscending ? number : ~number;
    }
    BitSet empty = (BitSet) records.clone();
    empty.andNot(filled);
    empty.stream().forEach(index -> prefixes[index] = ofEmpty());
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
