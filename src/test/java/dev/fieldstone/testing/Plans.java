package dev.fieldstone.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the database runs statements, and which indexes it has for it.
 *
 * @param file the org's database, open or not
 */
public record Plans(OrgFile file) {

  /** {@return the plans of those of some statements that read SQL tables of records, in upper case} */
  public List<String> of(List<String> statements) {
    List<String> plans = new ArrayList<>();
    for (String sql : statements) {
      if (sql.startsWith("select") && sql.contains("\"t_")) {
        plans.add(plan(sql));
      }
    }
    return plans;
  }

  /** {@return the names of the indexes on columns of records} */
  public List<String> indexes() {
    List<String> names = new ArrayList<>();
    try (Connection connection = file.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select index_name from information_schema.indexes")) {
      while (rows.next()) {
        if (rows.getString(1).startsWith("t_")) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String plan(String sql) {
    try (Connection connection = file.connect()) {
      connection.setSchema("ORG");
      try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
        int parameters = explain.getParameterMetaData().getParameterCount();
        for (int parameter = 1; parameter <= parameters; parameter++) {
          explain.setObject(parameter, null);
        }
        try (ResultSet plan = explain.executeQuery()) {
          plan.next();
          return plan.getString(1).toUpperCase(Locale.ROOT);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
