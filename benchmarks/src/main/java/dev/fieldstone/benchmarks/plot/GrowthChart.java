package dev.fieldstone.benchmarks.plot;

import dev.fieldstone.benchmarks.plot.Svg.Anchor;
import dev.fieldstone.benchmarks.plot.Svg.Point;
import dev.fieldstone.benchmarks.result.LineResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How times grow with the number of records: a curve for each line, and a dashed one for what it takes by hand. */
final class GrowthChart {
  private static final int LEFT = 70;
  private static final int RIGHT = 560;
  private static final int TOP = 40;
  private static final int BOTTOM = 440;
  private static final int WIDTH = 840;
  private static final int HEIGHT = 490;
  private static final int LEGEND_HEIGHT = 18;
  private static final String GRID = "#dddddd";
  private static final List<String> COLORS =
      List.of("#1b6ca8", "#b5533c", "#2f7d4f", "#8a5aa8", "#b8860b", "#444444", "#c2528b");

  private GrowthChart() {}

  /** {@return the picture of lines that say how many records there were} */
  static String of(List<LineResult> lines) {
    Map<String, List<LineResult>> byName = new LinkedHashMap<>();
    lines.forEach(line -> byName.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line));
    LogScale across = LogScale.around(lines.stream().map(GrowthChart::records).toList(), LEFT, RIGHT);
    LogScale up = LogScale.around(lines.stream().flatMap(line -> millis(line).stream()).toList(), BOTTOM, TOP);
    Svg svg = new Svg(WIDTH, HEIGHT);
    svg.text(new Point(10, 18), Anchor.START, "Milliseconds by records; dashed: by hand");
    addGrid(svg, across, up);
    int row = 0;
    for (Map.Entry<String, List<LineResult>> curve : byName.entrySet()) {
      String color = COLORS.get(row % COLORS.size());
      svg.curve(points(curve.getValue(), across, up, LineResult::oursMillis), color, false);
      svg.curve(points(curve.getValue(), across, up, LineResult::handMillis), color, true);
      double y = TOP + LEGEND_HEIGHT * row;
      svg.bar(new Point(RIGHT + 20, y - 9), 10, 10, color);
      svg.text(new Point(RIGHT + 36, y), Anchor.START, curve.getKey());
      row++;
    }
    return svg.document();
  }

  private static void addGrid(Svg svg, LogScale across, LogScale up) {
    for (double tick : across.ticks()) {
      double x = across.place(tick);
      svg.line(new Point(x, TOP), new Point(x, BOTTOM), GRID);
      svg.text(new Point(x, BOTTOM + 18), Anchor.MIDDLE, LogScale.label(tick));
    }
    for (double tick : up.ticks()) {
      double y = up.place(tick);
      svg.line(new Point(LEFT, y), new Point(RIGHT, y), GRID);
      svg.text(new Point(LEFT - 8, y + 4), Anchor.END, LogScale.label(tick));
    }
  }

  private static List<Point> points(
      List<LineResult> lines, LogScale across, LogScale up, Function<LineResult, @Nullable Double> millis) {
    List<Point> points = new ArrayList<>();
    for (LineResult line : lines) {
      Double taken = millis.apply(line);
      if (taken != null) {
        points.add(new Point(across.place(records(line)), up.place(taken)));
      }
    }
    return points;
  }

  private static List<Double> millis(LineResult line) {
    return line.handMillis() == null ? List.of(line.oursMillis()) : List.of(line.oursMillis(), line.handMillis());
  }

  private static double records(LineResult line) {
    Integer records = line.records();
    if (records == null) {
      throw new IllegalArgumentException("Without a number of records: " + line.name());
    }
    return records;
  }
}
