package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Group;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How long does it take to count the active records of every lane of a board, under a filter and without an index? */
public final class GroupsLine implements Line {
  private static final ViewLocator PIPELINE = ViewLocator.of(LibraryStore.PIPELINE);

  private final Sides sides;
  private final PreparedStatement select;
  private long quantity;

  /** Makes the line on filled stores. */
  public GroupsLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.select = sides.hand().prepare(
        "SELECT stage, COUNT(*) FROM deal WHERE archived = FALSE AND quantity >= ? GROUP BY stage");
  }

  @Override
  public String name() {
    return "groups, cold";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {
    quantity = 50 + (round * 41L) % 500;
  }

  @Override
  public Object ours() {
    Map<String, Long> counts = new HashMap<>();
    for (Group group : sides.library().views().groups(PIPELINE, where("quantity").atLeast(quantity)).groups()) {
      if (group.count() > 0) {
        counts.put(group.label(), group.count());
      }
    }
    return counts;
  }

  @Override
  public Object hand() throws SQLException {
    select.setLong(1, quantity);
    Map<String, Long> counts = new HashMap<>();
    try (ResultSet groups = select.executeQuery()) {
      while (groups.next()) {
        int stage = groups.getInt(1);
        counts.put(groups.wasNull() ? "" : Dataset.STAGES.get(stage), groups.getLong(2));
      }
    }
    return counts;
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
