package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * How long does it take to count the active records by a range of amounts and a part of a text, without regard to case
 * and without an index?
 */
public final class CountFilterLine implements Line {
  private static final List<String> PARTS = List.of("bri", "ham", "Ston", "ford", "wood", "North", "port", "dale");

  private final Sides sides;
  private final PreparedStatement select;
  private BigDecimal lowest = BigDecimal.ZERO;
  private BigDecimal highest = BigDecimal.ZERO;
  private String part = "";

  /** Makes the line on filled stores. */
  public CountFilterLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.select = sides.hand().prepare(
        "SELECT COUNT(*) FROM deal WHERE archived = FALSE AND amount BETWEEN ? AND ? AND city ILIKE ?");
  }

  @Override
  public String name() {
    return "count filter, cold";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {
    lowest = BigDecimal.valueOf(50_000 + round * 1_009L % 200_000);
    highest = lowest.add(BigDecimal.valueOf(500_000));
    part = PARTS.get(round % PARTS.size());
  }

  @Override
  public Object ours() {
    return sides.library().views()
        .count(LibraryStore.DEALS, where("amount").between(lowest, highest).and("city").contains(part));
  }

  @Override
  public Object hand() throws SQLException {
    select.setBigDecimal(1, lowest);
    select.setBigDecimal(2, highest);
    select.setString(3, "%" + part + "%");
    try (ResultSet count = select.executeQuery()) {
      count.next();
      return count.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
