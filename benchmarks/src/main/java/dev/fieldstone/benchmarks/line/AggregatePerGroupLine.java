package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Group;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How long do sum and largest amount of every lane of a board take, under a filter and without an index? */
public final class AggregatePerGroupLine extends ReadLine {
  private static final ViewLocator PIPELINE = ViewLocator.of(LibraryStore.PIPELINE);
  private static final List<AggregateOf> ASKED = List.of(Aggregate.SUM.of("amount"), Aggregate.MAXIMUM.of("amount"));

  private final PreparedStatement select;
  private long quantity;

  /** Makes the line on filled stores. */
  public AggregatePerGroupLine(Sides sides) throws SQLException {
    super(sides, "aggregate per group");
    this.select = sides.hand().prepare(
        "SELECT stage, SUM(amount), MAX(amount) FROM deal WHERE archived = FALSE AND quantity >= ? GROUP BY stage");
  }

  @Override
  public void prepare(int round) {
    quantity = 50 + (round * 43L) % 500;
  }

  @Override
  public Object ours() {
    Map<String, List<BigDecimal>> amounts = new HashMap<>();
    Query query = where("quantity").atLeast(quantity);
    for (Group group : sides().library().views().groups(PIPELINE, query, ASKED).groups()) {
      if (group.count() > 0) {
        amounts.put(group.label(), group.aggregates().stream().map(AggregatePerGroupLine::amount).toList());
      }
    }
    return amounts;
  }

  @Override
  public Object hand() throws SQLException {
    select.setLong(1, quantity);
    Map<String, List<BigDecimal>> amounts = new HashMap<>();
    try (ResultSet groups = select.executeQuery()) {
      while (groups.next()) {
        int stage = groups.getInt(1);
        String label = groups.wasNull() ? "" : Dataset.STAGES.get(stage);
        amounts.put(label, List.of(plain(groups.getBigDecimal(2)), plain(groups.getBigDecimal(3))));
      }
    }
    return amounts;
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.amounts(quantity);
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }

  private static BigDecimal amount(AggregateResult result) {
    return plain((BigDecimal) Objects.requireNonNull(result.value()));
  }

  private static BigDecimal plain(BigDecimal amount) {
    return amount.stripTrailingZeros();
  }
}
