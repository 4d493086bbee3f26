package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a field, for the one in the middle.
 *
 * <p>Costs 8 bytes for a number with the field's digits after the point that has at most 18 digits in all, which is
 * nearly every one, and three times that for a moment while the list grows; 60 to 100 bytes for any other.
 */
final class MedianTally implements Tally {
  private static final int FIRST_CAPACITY = 16;
  private static final int LONG_BITS = 63;

  private final int scale;
  private final List<BigDecimal> others = new ArrayList<>();
  private long[] unscaled = new long[FIRST_CAPACITY];
  private int count;

  /** Keeps numbers with this many digits after the point in the smallest form. */
  MedianTally(int scale) {
    this.scale = scale;
  }

  @Override
  public void add(Column values, int index) {
    BigDecimal number = Objects.requireNonNull(((Column.Numbers) values).value(index));
    BigInteger digits = inUnits(number);
    if (digits != null && digits.bitLength() <= LONG_BITS) {
      add(digits.longValue());
    } else {
      others.add(number);
    }
  }

  /** {@return the middle; null without numbers} */
  @Nullable BigDecimal middle() {
    int all = count + others.size();
    if (all == 0) {
      return null;
    }
    Arrays.sort(unscaled, 0, count);
    others.sort(null);
    int upper = all / 2;
    return Rounding.middle(all % 2 == 0 ? inOrder(upper - 1) : inOrder(upper), inOrder(upper));
  }

  private void add(long units) {
    if (count == unscaled.length) {
      unscaled = Arrays.copyOf(unscaled, 2 * count);
    }
    unscaled[count] = units;
    count++;
  }

  private @Nullable BigInteger inUnits(BigDecimal number) {
    if (number.scale() > scale && number.stripTrailingZeros().scale() > scale) {
      return null;
    }
    return number.setScale(scale).unscaledValue();
  }

  /** The number at a place among all, by a walk through both sorted lists. */
  private BigDecimal inOrder(int place) {
    int ofUnits = 0;
    for (int ofOthers = 0; ofOthers < others.size(); ofOthers++) {
      BigDecimal other = others.get(ofOthers);
      while (ofUnits < count && unit(ofUnits).compareTo(other) <= 0) {
        if (ofUnits + ofOthers == place) {
          return unit(ofUnits);
        }
        ofUnits++;
      }
      if (ofUnits + ofOthers == place) {
        return other;
      }
    }
    return unit(place - others.size());
  }

  private BigDecimal unit(int index) {
    return BigDecimal.valueOf(unscaled[index], scale);
  }
}
