package dev.fieldstone.benchmarks.plot;

import java.util.List;
import java.util.Locale;

/** A picture that grows by lines, bars and texts. Lengths are in pixels, from the upper left corner. */
final class Svg {
  private final int width;
  private final int height;
  private final StringBuilder elements = new StringBuilder();

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Where a text lies beside its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A place in the picture. */
  record Point(double x, double y) {}

  void line(Point from, Point to, String color) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        from.x, from.y, to.x, to.y, color);
  }

  void bar(Point corner, double barWidth, double barHeight, String color) {
    add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        corner.x, corner.y, barWidth, barHeight, color);
  }

  /** Draws a line through points, with a dot at each; dashed lines have gaps. */
  void curve(List<Point> points, String color, boolean isDashed) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x, point.y));
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", point.x, point.y, color);
    }
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
        path.toString().strip(), color, isDashed ? " stroke-dasharray=\"6 4\"" : "");
  }

  void text(Point point, Anchor anchor, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        point.x, point.y, anchor.name().toLowerCase(Locale.ROOT), escaped);
  }

  /** {@return the whole picture, as a file has it} */
  String document() {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        %s</svg>
        """,
        width, height, elements);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void add(String format, Object... values) {
    elements.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
