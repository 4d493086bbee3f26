package dev.fieldstone.benchmarks.layout;

import dev.fieldstone.benchmarks.dataset.Dataset;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the questions to a layout are answered with, whatever its statements are. */
final class Answers {
  private Answers() {}

  /** Finds what a record is called. */
  interface Naming {

    /** {@return the name of a record} */
    String nameOf(long id) throws SQLException;
  }

  /** {@return the names of the records of a page. Values of the statement: quantity, stage} */
  static List<String> firstPage(PreparedStatement selectIds, long quantity, Object stage, Naming naming)
      throws SQLException {
    selectIds.setLong(1, quantity);
    selectIds.setObject(2, stage);
    List<String> names = new ArrayList<>();
    try (ResultSet ids = selectIds.executeQuery()) {
      while (ids.next()) {
        names.add(naming.nameOf(ids.getLong(1)));
      }
    }
    return names;
  }

  /** {@return how many records each stage has. Value of the statement: quantity; rows: stage as a number of any form, count} */
  static Map<String, Long> groups(PreparedStatement selectGroups, long quantity) throws SQLException {
    selectGroups.setLong(1, quantity);
    Map<String, Long> counts = new HashMap<>();
    try (ResultSet groups = selectGroups.executeQuery()) {
      while (groups.next()) {
        String stage = groups.getString(1);
        counts.put(stage == null ? "" : Dataset.STAGES.get(new BigDecimal(stage).intValueExact()), groups.getLong(2));
      }
    }
    return counts;
  }

  /** {@return how many records there are. Values of the statement: lowest and highest amount, pattern of the city} */
  static long count(PreparedStatement selectCount, BigDecimal lowest, BigDecimal highest, String part)
      throws SQLException {
    selectCount.setBigDecimal(1, lowest);
    selectCount.setBigDecimal(2, highest);
    selectCount.setString(3, "%" + part + "%");
    try (ResultSet count = selectCount.executeQuery()) {
      count.next();
      return count.getLong(1);
    }
  }
}
