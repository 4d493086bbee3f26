package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.layout.ColumnsLayout;
import dev.fieldstone.benchmarks.layout.Layout;
import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/**
 * How long does it take to count the active records by a range of amounts and a part of a text, without regard to case
 * and, unless the other side has one, without an index?
 */
public final class CountFilterLine extends ReadLine {
  private static final String QUESTION = "count filter";
  private static final List<String> PARTS = List.of("bri", "ham", "Ston", "ford", "wood", "North", "port", "dale");

  private final Layout layout;
  private BigDecimal lowest = BigDecimal.ZERO;
  private BigDecimal highest = BigDecimal.ZERO;
  private String part = "";

  /** Makes the line on filled stores. */
  public CountFilterLine(Sides sides) throws SQLException {
    super(sides, QUESTION);
    this.layout = ColumnsLayout.of(sides.hand());
  }

  /** Makes the line that sets the library beside another layout, which the line closes with itself. */
  public CountFilterLine(Sides sides, Layout layout) {
    super(sides, QUESTION, layout.name());
    this.layout = layout;
  }

  @Override
  public void prepare(int round) {
    lowest = BigDecimal.valueOf(50_000 + round * 1_009L % 200_000);
    highest = lowest.add(BigDecimal.valueOf(500_000));
    part = PARTS.get(round % PARTS.size());
  }

  @Override
  public Object ours() {
    return sides().library().views()
        .count(LibraryStore.DEALS, where("amount").between(lowest, highest).and("city").contains(part));
  }

  @Override
  public Object hand() throws SQLException {
    return layout.count(lowest, highest, part);
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.count(lowest, highest, part);
  }

  @Override
  public void close() throws SQLException {
    layout.close();
  }
}
