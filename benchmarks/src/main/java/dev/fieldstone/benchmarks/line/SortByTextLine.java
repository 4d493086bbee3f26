package dev.fieldstone.benchmarks.line;

import static dev.fieldstone.engine.view.Query.where;

import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * How long does it take to read the first 50 of nearly all active records by a text that differs in each, from its
 * beginning and in the next round from its end, without an index?
 */
public final class SortByTextLine extends ReadLine {
  private static final int TAKE = 50;

  private final PreparedStatement selectFirst;
  private final PreparedStatement selectLast;
  private final PreparedStatement selectRow;
  private long quantity;
  private boolean isAscending;

  /** Makes the line on filled stores. */
  public SortByTextLine(Sides sides) throws SQLException {
    super(sides, "sort by text first page");
    String ids = "SELECT id FROM deal WHERE archived = FALSE AND quantity >= ? ORDER BY name ";
    this.selectFirst = sides.hand().prepare(ids + "LIMIT " + TAKE);
    this.selectLast = sides.hand().prepare(ids + "DESC LIMIT " + TAKE);
    this.selectRow = sides.hand().prepare("SELECT " + HandStore.COLUMNS + " FROM deal WHERE id = ?");
  }

  @Override
  public void prepare(int round) {
    quantity = 2 + (round * 7L) % 100;
    isAscending = round % 2 == 0;
  }

  @Override
  public Object ours() {
    Query query =
        where("quantity").atLeast(quantity)
            .sortedBy("name", isAscending ? Sort.Direction.ASC : Sort.Direction.DESC)
            .take(TAKE)
            .uncounted();
    return sides().library().views().items(LibraryStore.DEALS, query).items().stream().map(Record::display).toList();
  }

  @Override
  public Object hand() throws SQLException {
    PreparedStatement selectIds = isAscending ? selectFirst : selectLast;
    selectIds.setLong(1, quantity);
    return HandStore.names(selectIds, selectRow);
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.firstByName(quantity, isAscending, TAKE);
  }

  @Override
  public void close() throws SQLException {
    selectFirst.close();
    selectLast.close();
    selectRow.close();
  }
}
