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
  private static final int MAX_DIGITS = 18;
  private static final int LONG_BITS = 63;
  private static final long[] POWERS = powers();

  /** {@return numbers, packed; null where one of them has too many digits, or would come back in another form} */
  static @Nullable PackedNumbers of(Column.Numbers numbers, int size) {
    int scale = 0;
    for (int index = 0; index < size; index++) {
      BigDecimal value = numbers.value(index);
      scale = value == null ? scale : Math.max(scale, value.scale());
    }
    PackedLongs amounts = amounts(numbers, 0, size, scale);
    return amounts == null ? null : new PackedNumbers(amounts, scale);
  }

  /**
   * {@return numbers as units of a scale; null where one of them has too many digits for a long, or zeros at its end
   * after the point, which would be lost}
   */
  static @Nullable PackedLongs amounts(Column.Numbers numbers, int begin, int size, int scale) {
    if (scale > MAX_SCALE) {
      return null;
    }
    long[] amounts = new long[size];
    BitSet empty = new BitSet(size);
    for (int index = 0; index < size; index++) {
      BigDecimal value = numbers.value(begin + index);
      if (value == null) {
        empty.set(index);
      } else {
        int more = scale - value.scale();
        if (more < 0 || value.precision() + more > MAX_DIGITS) {
          return null;
        }
        long digits = value.unscaledValue().longValue();
        if (value.scale() > 0 && digits % 10 == 0) {
          return null;
        }
        amounts[index] = digits * POWERS[more];
      }
    }
    return PackedLongs.of(amounts, size, empty);
  }

  private static long[] powers() {
    long[] powers = new long[MAX_DIGITS + 1];
    powers[0] = 1;
    for (int digits = 1; digits < powers.length; digits++) {
      powers[digits] = powers[digits - 1] * 10;
    }
    return powers;
  }

  @Override
  public @Nullable BigDecimal value(int index) {
    return units().value(index);
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
  public Column.Numbers unpacked(int size) {
    return Column.Numbers.of(new Column.Units(amounts.unpacked(size), scale));
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
