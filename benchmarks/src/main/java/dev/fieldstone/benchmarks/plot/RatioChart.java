package dev.fieldstone.benchmarks.plot;

import dev.fieldstone.benchmarks.plot.Svg.Anchor;
import dev.fieldstone.benchmarks.plot.Svg.Point;
import dev.fieldstone.benchmarks.result.LineResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many times as long as the library the hand-written side takes: a bar for each line, left or right of 1. */
final class RatioChart {
  private static final int NAMES_WIDTH = 330;
  private static final int BARS_WIDTH = 460;
  private static final int NUMBERS_WIDTH = 80;
  private static final int ROW_HEIGHT = 22;
  private static final int HEAD_HEIGHT = 50;
  private static final int BAR_HEIGHT = 14;
  private static final String FASTER = "#2f7d4f";
  private static final String SLOWER = "#b5533c";
  private static final String GRID = "#dddddd";

  private RatioChart() {}

  /** {@return the picture of lines that have a hand-written side} */
  static String of(List<LineResult> lines) {
    List<Double> times = lines.stream().map(RatioChart::handToOurs).toList();
    List<Double> span = new ArrayList<>(times);
    span.add(1.0);
    LogScale scale = LogScale.around(span, NAMES_WIDTH, NAMES_WIDTH + BARS_WIDTH);
    int height = HEAD_HEIGHT + ROW_HEIGHT * lines.size() + ROW_HEIGHT;
    Svg svg = new Svg(NAMES_WIDTH + BARS_WIDTH + NUMBERS_WIDTH, height);
    svg.text(new Point(10, 18), Anchor.START, "Time by hand / time of the library; to the right the library is faster");
    for (double tick : scale.ticks()) {
      double x = scale.place(tick);
      svg.line(new Point(x, HEAD_HEIGHT - 8), new Point(x, height - ROW_HEIGHT), tick == 1 ? "black" : GRID);
      svg.text(new Point(x, HEAD_HEIGHT - 12), Anchor.MIDDLE, LogScale.label(tick));
    }
    for (int row = 0; row < lines.size(); row++) {
      addRow(svg, scale, HEAD_HEIGHT + ROW_HEIGHT * row, lines.get(row).name(), times.get(row));
    }
    return svg.document();
  }

  private static void addRow(Svg svg, LogScale scale, int top, String name, double times) {
    double from = Math.min(scale.place(1), scale.place(times));
    double to = Math.max(scale.place(1), scale.place(times));
    double base = top + BAR_HEIGHT - 2;
    svg.text(new Point(NAMES_WIDTH - 10, base), Anchor.END, name);
    svg.bar(new Point(from, top), Math.max(1, to - from), BAR_HEIGHT, times >= 1 ? FASTER : SLOWER);
    svg.text(new Point(to + 5, base), Anchor.START, String.format(Locale.ROOT, times < 10 ? "%.2f" : "%.0f", times));
  }

  private static double handToOurs(LineResult line) {
    Double hand = line.handMillis();
    if (hand == null) {
      throw new IllegalArgumentException("Without a hand-written side: " + line.name());
    }
    return hand / line.oursMillis();
  }
}
