package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sum, mean and ends of numbers. Those that come as whole units are added up as such. */
final class NumberTally implements Tally {
  private BigDecimal sum = BigDecimal.ZERO;
  private long count;
  private @Nullable BigDecimal smallest;
  private @Nullable BigDecimal largest;

  @Override
  public void add(Column values, int index) {
    take(Column.present(((Column.Numbers) values).value(index)));
  }

  @Override
  public void addAll(Column values, int[] indexes, int begin, int end) {
    Column.Units units = ((Column.Numbers) values).units();
    if (units == null || begin == end) {
      Tally.super.addAll(values, indexes, begin, end);
    } else {
      addUnits(units, indexes, begin, end);
    }
  }

  private void addUnits(Column.Units units, int[] indexes, int begin, int end) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    long part = 0;
    for (int place = begin; place < end; place++) {
      long amount = units.amounts().value(indexes[place]);
      least = Math.min(least, amount);
      most = Math.max(most, amount);
      long next = part + amount;
      if (((part ^ next) & (amount ^ next)) < 0) {
        sum = sum.add(BigDecimal.valueOf(part, units.scale()));
        next = amount;
      }
      part = next;
    }
    sum = sum.add(BigDecimal.valueOf(part, units.scale()));
    count += end - begin;
    takeEnd(BigDecimal.valueOf(least, units.scale()));
    takeEnd(BigDecimal.valueOf(most, units.scale()));
  }

  private void take(BigDecimal number) {
    sum = sum.add(number);
    count++;
    takeEnd(number);
  }

  private void takeEnd(BigDecimal number) {
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
