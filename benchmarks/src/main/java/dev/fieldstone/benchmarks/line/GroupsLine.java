package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.layout.ColumnsLayout;
import dev.fieldstone.benchmarks.layout.Layout;
import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Group;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How long does it take to count the active records of every lane of a board, under a filter and, unless the other side
 * has one, without an index?
 */
public final class GroupsLine extends ReadLine {
  private static final ViewLocator PIPELINE = ViewLocator.of(LibraryStore.PIPELINE);
  private static final String QUESTION = "groups";

  private final Layout layout;
  private long quantity;

  /** Makes the line on filled stores. */
  public GroupsLine(Sides sides) throws SQLException {
    super(sides, QUESTION);
    this.layout = ColumnsLayout.of(sides.hand());
  }

  /** Makes the line that sets the library beside another layout, which the line closes with itself. */
  public GroupsLine(Sides sides, Layout layout) {
    super(sides, QUESTION, layout.name());
    this.layout = layout;
  }

  @Override
  public void prepare(int round) {
    quantity = 50 + (round * 41L) % 500;
  }

  @Override
  public Object ours() {
    Map<String, Long> counts = new HashMap<>();
    for (Group group : sides().library().views().groups(PIPELINE, where("quantity").atLeast(quantity)).groups()) {
      if (group.count() > 0) {
        counts.put(group.label(), group.count());
      }
    }
    return counts;
  }

  @Override
  public Object hand() throws SQLException {
    return layout.groups(quantity);
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.groups(quantity);
  }

  @Override
  public void close() throws SQLException {
    layout.close();
  }
}
