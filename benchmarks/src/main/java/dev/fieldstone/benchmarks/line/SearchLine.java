package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.Found;
import dev.fieldstone.benchmarks.store.HandStore;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * How long does it take to find a part of a word in two texts of every record, to count the finds and to read the first
 * 50 in order of creation? By hand: ILIKE, without an index, since none would help.
 */
public final class SearchLine extends ReadLine {
  private static final int TAKE = 50;
  private static final List<String> PARTS =
      List.of("bri", "ham", "0042", "anchor", "wood", "North", "17", "gentle", "dale", "9981");

  private final PreparedStatement selectCount;
  private final PreparedStatement selectFirst;
  private String part = "";

  /** Makes the line on filled stores. */
  public SearchLine(Sides sides) throws SQLException {
    super(sides, "search contains");
    String found = " FROM deal WHERE archived = FALSE AND (name ILIKE ? OR city ILIKE ?)";
    this.selectCount = sides.hand().prepare("SELECT COUNT(*)" + found);
    this.selectFirst =
        sides.hand().prepare("SELECT " + HandStore.COLUMNS + found + " ORDER BY id LIMIT " + TAKE);
  }

  @Override
  public void prepare(int round) {
    part = PARTS.get(round % PARTS.size());
  }

  @Override
  public Object ours() {
    Query query = Query.everything().withSearch(part).take(TAKE);
    Page<Record> page = sides().library().views().items(LibraryStore.NAMES, query);
    return new Found(page.count().orElseThrow(), page.items().stream().map(Record::display).toList());
  }

  @Override
  public Object hand() throws SQLException {
    bind(selectCount);
    bind(selectFirst);
    try (ResultSet count = selectCount.executeQuery()) {
      count.next();
      return new Found(count.getLong(1), HandStore.names(selectFirst));
    }
  }

  @Override
  Object ofArrays(ArrayStore arrays) {
    return arrays.search(part, TAKE);
  }

  @Override
  public void close() throws SQLException {
    selectCount.close();
    selectFirst.close();
  }

  private void bind(PreparedStatement select) throws SQLException {
    select.setString(1, "%" + part + "%");
    select.setString(2, "%" + part + "%");
  }
}
