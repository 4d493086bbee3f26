package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long does it take to read the first 50 active records by a filter over two fields and a sort by two, without a
 * count and without an index?
 *
 * <p>By hand, the ids come first and the 50 rows by id: faster on H2 than sorting whole rows.
 */
public final class FirstPageLine implements Line {
  private static final int TAKE = 50;

  private final Sides sides;
  private final PreparedStatement selectIds;
  private final PreparedStatement selectRow;
  private long quantity;
  private int stage;

  /** Makes the line on filled stores. */
  public FirstPageLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.selectIds = sides.hand().prepare(
        """
        SELECT id FROM deal
        WHERE archived = FALSE AND quantity >= ? AND (stage <> ? OR stage IS NULL)
        ORDER BY due DESC NULLS LAST, name, id LIMIT 50
        """);
    this.selectRow = sides.hand().prepare("SELECT " + HandStore.COLUMNS + " FROM deal WHERE id = ?");
  }

  @Override
  public String name() {
    return "first page filter+sort, cold";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofReads(sides.dataset().size());
  }

  @Override
  public void prepare(int round) {
    quantity = 100 + (round * 37L) % 400;
    stage = round % Dataset.STAGES.size();
  }

  @Override
  public Object ours() {
    Query query =
        where("quantity").atLeast(quantity)
            .and("stage").isNot(Dataset.STAGES.get(stage))
            .sortedBy("due", Sort.Direction.DESC)
            .sortedBy("name", Sort.Direction.ASC)
            .take(TAKE)
            .uncounted();
    return sides.library().views().items(LibraryStore.DEALS, query).items().stream().map(Record::display).toList();
  }

  @Override
  public Object hand() throws SQLException {
    selectIds.setLong(1, quantity);
    selectIds.setInt(2, stage);
    List<String> names = new ArrayList<>();
    try (ResultSet ids = selectIds.executeQuery()) {
      while (ids.next()) {
        names.add(nameOf(ids.getLong(1)));
      }
    }
    return names;
  }

  @Override
  public void close() throws SQLException {
    selectIds.close();
    selectRow.close();
  }

  private String nameOf(long id) throws SQLException {
    selectRow.setLong(1, id);
    try (ResultSet row = selectRow.executeQuery()) {
      row.next();
      return HandStore.deal(row).name();
    }
  }
}
