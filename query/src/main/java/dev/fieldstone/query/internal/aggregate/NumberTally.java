package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sum, mean and ends of numbers. */
final class NumberTally implements Tally {
  private BigDecimal sum = BigDecimal.ZERO;
  private long count;
  private @Nullable BigDecimal smallest;
  private @Nullable BigDecimal largest;

  @Override
  public void add(Column values, int index) {
    BigDecimal number = Objects.requireNonNull(((Column.Numbers) values).value(index));
    sum = sum.add(number);
    count++;
    if (smallest == null || number.compareTo(smallest) < 0) {
      smallest = number;
    }
    if (largest == null || number.compareTo(largest) > 0) {
      largest = number;
    }
  }

  BigDecimal sum() {
    return Rounding.plain(sum);
  }

  @Nullable BigDecimal average() {
    return count == 0 ? null : Rounding.quotient(sum, BigDecimal.valueOf(count));
  }

  @Nullable BigDecimal smallest() {
    return smallest == null ? null : Rounding.plain(smallest);
  }

  @Nullable BigDecimal largest() {
    return largest == null ? null : Rounding.plain(largest);
  }

  @Nullable BigDecimal range() {
    return smallest == null || largest == null ? null : Rounding.plain(largest.subtract(smallest));
  }
}
