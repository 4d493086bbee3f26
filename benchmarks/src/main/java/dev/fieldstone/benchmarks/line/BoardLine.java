package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.Found;
import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Board;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * How long does it take to show a board of six stages and the lane of records without one: under a filter, of each lane
 * the count and the first 25 cards in order of creation?
 *
 * <p>By hand: one SELECT for all counts, and one for the cards of each lane, which follows the primary key and ends
 * with the last card that is shown. Asked before any card was moved.
 */
public final class BoardLine extends ReadLine {
  /** How many cards of each lane are shown. */
  public static final int TAKE_PER_LANE = 25;

  private static final ViewLocator PIPELINE = ViewLocator.of(LibraryStore.PIPELINE);

  private final PreparedStatement selectCounts;
  private final PreparedStatement selectCards;
  private final PreparedStatement selectOtherCards;
  private long quantity;

  /** Makes the line on filled stores. */
  public BoardLine(Sides sides) throws SQLException {
    super(sides, "board 6x25");
    String cards = "SELECT " + HandStore.COLUMNS + " FROM deal WHERE archived = FALSE AND quantity >= ? AND stage ";
    String first = " ORDER BY id LIMIT " + TAKE_PER_LANE;
    this.selectCounts = sides.hand().prepare(
        "SELECT stage, COUNT(*) FROM deal WHERE archived = FALSE AND quantity >= ? GROUP BY stage");
    this.selectCards = sides.hand().prepare(cards + "= ?" + first);
    this.selectOtherCards = sides.hand().prepare(cards + "IS NULL" + first);
  }

  @Override
  public void prepare(int round) {
    quantity = 60 + (round * 43L) % 500;
  }

  @Override
  public Object ours() {
    Map<String, Found> lanes = new HashMap<>();
    Board board = sides().library().views().board(PIPELINE, where("quantity").atLeast(quantity), TAKE_PER_LANE);
    for (Board.GroupItems lane : board.groups()) {
      if (lane.group().count() > 0) {
        lanes.put(
            lane.group().label(), new Found(lane.group().count(), lane.items().stream().map(Record::display).toList()));
      }
    }
    return lanes;
  }

  @Override
  public Object hand() throws SQLException {
    Map<String, Found> lanes = new HashMap<>();
    selectCounts.setLong(1, quantity);
    try (ResultSet counts = selectCounts.executeQuery()) {
      while (counts.next()) {
        int stage = counts.getInt(1);
        boolean hasStage = !counts.wasNull();
        PreparedStatement select = hasStage ? selectCards : selectOtherCards;
        select.setLong(1, quantity);
        if (hasStage) {
          select.setInt(2, stage);
        }
        lanes.put(
            hasStage ? Dataset.STAGES.get(stage) : "", new Found(counts.getLong(2), HandStore.names(select)));
      }
    }
    return lanes;
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.board(quantity, TAKE_PER_LANE);
  }

  @Override
  public void close() throws SQLException {
    selectCounts.close();
    selectCards.close();
    selectOtherCards.close();
  }
}
