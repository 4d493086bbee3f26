package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals as whole units of a power of ten.
 *
 * @param amounts how many units
 * @param scale how many digits after the point a unit has
 */
record PackedNumbers(PackedLongs amounts, int scale) implements Column.Numbers {
  private static final int MAX_SCALE = 18;
  private static final int LONG_BITS = 63;

  /** {@return numbers, packed; null where one of them has too many digits, or would come back in another form} */
  static @Nullable PackedNumbers of(Column.Numbers numbers, int size) {
    int scale = scale(numbers, size);
    if (scale > MAX_SCALE) {
      return null;
    }
    PackedLongs amounts = amounts(numbers, 0, size, scale);
    return amounts == null ? null : new PackedNumbers(amounts, scale);
  }

  /** {@return numbers as units of a scale; null where one of them has too many digits, or would come back changed} */
  static @Nullable PackedLongs amounts(Column.Numbers numbers, int begin, int size, int scale) {
    long[] amounts = new long[size];
    BitSet empty = new BitSet(size);
    for (int index = 0; index < size; index++) {
      BigDecimal value = numbers.value(begin + index);
      if (value == null) {
        empty.set(index);
      } else if (value.scale() > scale) {
        return null;
      } else {
        BigInteger amount = value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        if (amount.bitLength() > LONG_BITS || !isSame(decimal(amount.longValue(), scale), value)) {
          return null;
        }
        amounts[index] = amount.longValue();
      }
    }
    return PackedLongs.of(amounts, size, empty);
  }

  private static int scale(Column.Numbers numbers, int size) {
    int scale = 0;
    for (int index = 0; index < size; index++) {
      BigDecimal value = numbers.value(index);
      scale = value == null ? scale : Math.max(scale, value.scale());
    }
    return scale;
  }

  /** The form in which numbers are kept: no zeros at the end after the point, no exponent before it. */
  private static BigDecimal decimal(long amount, int scale) {
    BigDecimal value = BigDecimal.valueOf(amount, scale);
    if (scale == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  /** What is written alike without an exponent is the same. */
  private static boolean isSame(BigDecimal made, BigDecimal given) {
    return made.compareTo(given) == 0 && made.scale() == Math.max(0, given.scale());
  }

  @Override
  public @Nullable BigDecimal value(int index) {
    return amounts.isEmpty(index) ? null : decimal(amounts.value(index), scale);
  }

  @Override
  public boolean isEmpty(int index) {
    return amounts.isEmpty(index);
  }

  @Override
  public void retainFilled(BitSet candidates) {
    amounts.retainFilled(candidates);
  }

  @Override
  public void retainWithin(
      @Nullable BigDecimal lowest, @Nullable BigDecimal highest, boolean inclusive, BitSet candidates) {
    BigInteger from = lowest == null ? null : units(lowest, RoundingMode.CEILING, inclusive, 1);
    BigInteger to = highest == null ? null : units(highest, RoundingMode.FLOOR, inclusive, -1);
    boolean isBeyond =
        (from != null && from.signum() > 0 && from.bitLength() > LONG_BITS)
            || (to != null && to.signum() < 0 && to.bitLength() > LONG_BITS);
    if (isBeyond) {
      candidates.clear();
    } else {
      amounts.retainWithin(bounded(from, Long.MIN_VALUE), bounded(to, Long.MAX_VALUE), candidates);
    }
  }

  /** The nearest number of units that is within a bound; where the bound itself is not, one further. */
  private BigInteger units(BigDecimal bound, RoundingMode inward, boolean inclusive, int further) {
    BigDecimal units = bound.movePointRight(scale);
    BigDecimal rounded = units.setScale(0, inward);
    boolean isBoundItself = rounded.compareTo(units) == 0;
    BigInteger whole = rounded.toBigInteger();
    return isBoundItself && !inclusive ? whole.add(BigInteger.valueOf(further)) : whole;
  }

  private static long bounded(@Nullable BigInteger bound, long unbounded) {
    return bound == null || bound.bitLength() > LONG_BITS ? unbounded : bound.longValue();
  }

  @Override
  public Column.Units units() {
    return new Column.Units(amounts, scale);
  }
}
