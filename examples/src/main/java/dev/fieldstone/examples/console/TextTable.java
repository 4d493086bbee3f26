package dev.fieldstone.examples.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of plain text whose columns are as wide as their longest cell. Not safe for threads. */
public final class TextTable {
  private static final int MAX_CELL_CHARACTERS = 36;
  private static final String ELLIPSIS = "...";
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> lines = new ArrayList<>();

  private TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** {@return a table without lines} */
  public static TextTable of(Column... columns) {
    return of(List.of(columns));
  }

  /** {@return a table without lines} */
  public static TextTable of(List<Column> columns) {
    return new TextTable(columns);
  }

  /** {@return a column of text, aligned at its left} */
  public static Column text(String header) {
    return new Column(header, false);
  }

  /** {@return a column of numbers, aligned at its right} */
  public static Column number(String header) {
    return new Column(header, true);
  }

  /**
   * Adds a line. Cells longer than 36 characters are cut when the table is drawn.
   *
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public TextTable line(String... cells) {
    return line(List.of(cells));
  }

  /** Adds a line from a list, as {@link #line(String...)} does. */
  public TextTable line(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("A line has as many cells as the table has columns");
    }
    lines.add(cells.stream().map(TextTable::cut).toList());
    return this;
  }

  /** {@return the header, a rule, and the lines} */
  public List<String> draw() {
    List<Integer> widths = IntStream.range(0, columns.size()).mapToObj(this::width).toList();
    List<String> drawn = new ArrayList<>();
    drawn.add(draw(columns.stream().map(Column::header).toList(), widths));
    drawn.add(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP)));
    lines.forEach(line -> drawn.add(draw(line, widths)));
    return drawn;
  }

  private int width(int column) {
    int widest = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    return Math.max(widest, columns.get(column).header().length());
  }

  private String draw(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(index -> pad(cells.get(index), widths.get(index), columns.get(index).isAlignedRight()))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String pad(String cell, int widthCharacters, boolean alignedRight) {
    String space = " ".repeat(widthCharacters - cell.length());
    return alignedRight ? space + cell : cell + space;
  }

  private static String cut(String cell) {
    return cell.length() <= MAX_CELL_CHARACTERS
        ? cell
        : cell.substring(0, MAX_CELL_CHARACTERS - ELLIPSIS.length()) + ELLIPSIS;
  }

  /**
   * One column.
   *
   * @param header what stands above it
   * @param isAlignedRight whether its cells end, rather than begin, below one another
   */
  public record Column(String header, boolean isAlignedRight) {}
}
