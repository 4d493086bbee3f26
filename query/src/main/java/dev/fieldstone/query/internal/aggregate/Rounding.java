package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.query.Aggregate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers that do not come out even are rounded. */
final class Rounding {
  private static final MathContext SIXTEEN_DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Rounding() {}

  /** {@return the number without trailing zeros, never in powers of ten} */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** {@return a quotient to 16 significant digits} */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return plain(dividend.divide(divisor, SIXTEEN_DIGITS));
  }

  /** {@return the number half way between two, to 16 significant digits} */
  static BigDecimal middle(BigDecimal lower, BigDecimal upper) {
    return quotient(lower.add(upper), TWO);
  }

  /** {@return a part in hundredths of a whole; null where the whole is nothing} */
  static @Nullable BigDecimal percentage(long part, long whole) {
    return whole == 0
        ? null
        : plain(
            BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), Aggregate.PERCENT_SCALE, RoundingMode.HALF_EVEN));
  }
}
