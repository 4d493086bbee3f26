package dev.fieldstone.benchmarks.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places on an axis on which each power of ten is as long as the next.
 *
 * @param least the power of ten at the beginning
 * @param most the power of ten at the end, larger
 * @param begin where the axis begins, in pixels
 * @param end where it ends
 */
record LogScale(int least, int most, double begin, double end) {

  /** {@return the shortest scale of whole powers of ten that has room for numbers above 0} */
  static LogScale around(List<Double> values, double begin, double end) {
    double smallest = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    double largest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int least = (int) Math.floor(Math.log10(smallest));
    return new LogScale(least, Math.max(least + 1, (int) Math.ceil(Math.log10(largest))), begin, end);
  }

  /** {@return where a number above 0 is} */
  double place(double value) {
    return begin + (end - begin) * (Math.log10(value) - least) / (most - least);
  }

  /** {@return all powers of ten on the axis} */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int power = least; power <= most; power++) {
      ticks.add(Math.pow(10, power));
    }
    return ticks;
  }

  /** {@return a power of ten as people write it} */
  static String label(double tick) {
    return tick < 1 ? String.valueOf(tick) : String.format(Locale.ROOT, "%,.0f", tick);
  }
}
