package dev.fieldstone.benchmarks.layout;

import dev.fieldstone.benchmarks.store.HandStore;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A typed column for each field: the SQL table of the hand-written side. Without an index on what is asked for, as
 * nobody knows beforehand what users filter and sort by; or with the index that is ideal for each question.
 *
 * <p>A page asks for the ids first and then for the rows by id: faster on H2 than sorting whole rows.
 */
public final class ColumnsLayout implements Layout {
  private final HandStore store;
  private final boolean isIndexed;
  private final PreparedStatement selectIds;
  private final PreparedStatement selectRow;
  private final PreparedStatement selectGroups;
  private final PreparedStatement selectCount;

  private ColumnsLayout(HandStore store, boolean isIndexed) throws SQLException {
    this.store = store;
    this.isIndexed = isIndexed;
    this.selectIds = store.prepare(
        """
        SELECT id FROM deal
        WHERE archived = FALSE AND quantity >= ? AND (stage <> ? OR stage IS NULL)
        ORDER BY %s due DESC NULLS LAST, name, id LIMIT 50
        """
            .formatted(isIndexed ? "archived," : ""));
    this.selectRow = store.prepare("SELECT " + HandStore.COLUMNS + " FROM deal WHERE id = ?");
    this.selectGroups =
        store.prepare("SELECT stage, COUNT(*) FROM deal WHERE archived = FALSE AND quantity >= ? GROUP BY stage");
    this.selectCount = store.prepare(
        "SELECT COUNT(*) FROM deal WHERE archived = FALSE AND amount BETWEEN ? AND ? AND city ILIKE ?");
  }

  /** {@return the SQL table of a filled store as it is} */
  public static ColumnsLayout of(HandStore store) throws SQLException {
    return new ColumnsLayout(store, false);
  }

  /**
   * Gives the SQL table of a filled store an index for each question: the page's is in the order of the page, which has
   * to name the status first for H2 to follow it; the others hold all that their question needs. A part within a text
   * has none that would help.
   */
  public static ColumnsLayout withIndexes(HandStore store) throws SQLException {
    store.execute("CREATE INDEX deal_page ON deal (archived, due DESC NULLS LAST, name, id, quantity, stage)");
    store.execute("CREATE INDEX deal_groups ON deal (archived, stage, quantity)");
    store.execute("CREATE INDEX deal_count ON deal (archived, amount, city)");
    store.execute("ANALYZE");
    return new ColumnsLayout(store, true);
  }

  @Override
  public String name() {
    return isIndexed ? "ideal index" : "columns";
  }

  @Override
  public List<String> firstPage(long quantity, int stage) throws SQLException {
    return Answers.firstPage(selectIds, quantity, stage, this::nameOf);
  }

  @Override
  public Map<String, Long> groups(long quantity) throws SQLException {
    return Answers.groups(selectGroups, quantity);
  }

  @Override
  public long count(BigDecimal lowest, BigDecimal highest, String part) throws SQLException {
    return Answers.count(selectCount, lowest, highest, part);
  }

  @Override
  public void close() throws SQLException {
    selectIds.close();
    selectRow.close();
    selectGroups.close();
    selectCount.close();
    if (isIndexed) {
      store.execute("DROP INDEX deal_page");
      store.execute("DROP INDEX deal_groups");
      store.execute("DROP INDEX deal_count");
    }
  }

  private String nameOf(long id) throws SQLException {
    selectRow.setLong(1, id);
    return HandStore.names(selectRow).get(0);
  }
}
