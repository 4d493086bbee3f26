package dev.fieldstone.query.internal.group;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.view.Steps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out round ranges of numbers: all of one width, which is 1, 2 or 5 of some power of ten. */
public final class SuggestedRanges {
  private static final List<BigDecimal> FACTORS =
      List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal(5), BigDecimal.TEN, new BigDecimal(20));

  private SuggestedRanges() {}

  /**
   * Checks how many ranges are asked for.
   *
   * @throws FieldstoneException {@code VIEW/INVALID}
   */
  public static void demandCount(int ranges, Limits limits) {
    int limit = limits.maxBoardColumns() - 1;
    if (ranges < 2 || ranges > limit) {
      throw new FieldstoneException(ErrorCode.VIEW_INVALID, "There are two ranges at least, and at most the limit")
          .with("ranges", ranges)
          .with("limit", limit)
          .at("maxRanges");
    }
  }

  /** {@return ranges for numbers from the smallest to the largest, at most so many; one where there are none} */
  public static Steps.Ranges of(@Nullable BigDecimal smallest, @Nullable BigDecimal largest, int maxRanges) {
    if (smallest == null || largest == null || smallest.compareTo(largest) == 0) {
      return new Steps.Ranges(List.of());
    }
    BigDecimal least = largest.subtract(smallest).divide(BigDecimal.valueOf(maxRanges), MathContext.DECIMAL64);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    return FACTORS.stream()
        .map(power::multiply)
        .filter(width -> width.compareTo(least) >= 0)
        .map(width -> bounds(smallest, largest, width))
        .filter(bounds -> bounds.size() < maxRanges)
        .findFirst()
        .map(Steps.Ranges::new)
        .orElseThrow();
  }

  /** The multiples of a width that are greater than the smallest number, up to the largest one. */
  private static List<BigDecimal> bounds(BigDecimal smallest, BigDecimal largest, BigDecimal width) {
    List<BigDecimal> bounds = new ArrayList<>();
    BigDecimal next = smallest.divide(width, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(width);
    while (next.compareTo(largest) <= 0) {
      bounds.add(RangeGrouping.plain(next));
      next = next.add(width);
    }
    return bounds;
  }
}
