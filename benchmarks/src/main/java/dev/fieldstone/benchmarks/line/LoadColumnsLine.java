package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.benchmarks.store.Temperature;
import dev.fieldstone.engine.view.Query;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * How long does the first page with a count take after an org was opened: the one that loads the columns which later
 * ones find in memory? By hand: a scan of the same columns by JDBC, 20,000 rows in a SELECT, on a database that was
 * opened just as freshly.
 *
 * <p>Statements that other lines have prepared are of no use afterwards.
 */
public final class LoadColumnsLine implements Line {
  private static final int ROWS_PER_SELECT = 20_000;

  private final Sides sides;
  private long quantity;
  private int stage;

  /** Makes the line on filled stores. */
  public LoadColumnsLine(Sides sides) {
    this.sides = sides;
  }

  @Override
  public String name() {
    return "load columns";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofOpening();
  }

  @Override
  public void prepare(int round) throws SQLException {
    quantity = FirstPageLine.quantity(round);
    stage = FirstPageLine.stage(round);
    sides.library().reopen(Temperature.WARM);
    sides.library().session().records().get(sides.library().deal(0));
    sides.hand().reopen();
  }

  @Override
  public Object ours() {
    Query query = FirstPageLine.query(quantity, stage);
    return sides.library().views().items(LibraryStore.DEALS, query).count().orElseThrow();
  }

  @Override
  public Object hand() throws SQLException {
    Scan scan = new Scan(-1, 0, 0, 0);
    String sql = "SELECT id, archived, quantity, stage, due, name FROM deal WHERE id > ? ORDER BY id LIMIT ";
    try (PreparedStatement select = sides.hand().prepare(sql + ROWS_PER_SELECT)) {
      do {
        scan = next(scan, select);
      } while (scan.rows() == ROWS_PER_SELECT);
    }
    return scan.count();
  }

  private Scan next(Scan before, PreparedStatement select) throws SQLException {
    long last = before.last();
    long count = before.count();
    long characters = before.characters();
    int rowCount = 0;
    select.setLong(1, last);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        rowCount++;
        last = rows.getLong(1);
        boolean isActive = !rows.getBoolean(2);
        boolean isLarge = rows.getLong(3) >= quantity;
        int rowStage = rows.getInt(4);
        boolean isElsewhere = rows.wasNull() || rowStage != stage;
        boolean hasDue = rows.getObject(5, LocalDate.class) != null;
        characters += rows.getString(6).length() + (hasDue ? 1 : 0);
        count += isActive && isLarge && isElsewhere ? 1 : 0;
      }
    }
    return new Scan(last, rowCount, count, characters);
  }

  /**
   * How far a scan has come.
   *
   * @param last the id of the last row, -1 before the first
   * @param rows how many rows the last SELECT had
   * @param count how many rows match so far
   * @param characters how long their texts are, so that they are read for something
   */
  private record Scan(long last, int rows, long count, long characters) {}
}
