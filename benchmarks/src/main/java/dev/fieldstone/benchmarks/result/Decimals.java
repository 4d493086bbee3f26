package dev.fieldstone.benchmarks.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as results have them. */
final class Decimals {
  private static final int DIGITS_AFTER_POINT = 5;

  private Decimals() {}

  /** {@return a number to five digits after the point} */
  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS_AFTER_POINT, RoundingMode.HALF_EVEN);
  }
}
