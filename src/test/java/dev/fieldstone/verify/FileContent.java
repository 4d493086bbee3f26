package dev.fieldstone.verify;

import dev.fieldstone.testing.OrgFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things lie in an org's file, by the names that people know them by, and the statements that change what is kept
 * of them.
 *
 * @param file the file
 */
record FileContent(OrgFile file) {

  /** {@return the name of one of the SQL tables of a table; 0 for the main one} */
  String sqlTable(String table, int part) {
    return "t_" + number("tables", table) + (part == 0 ? "" : "_x" + part);
  }

  /** {@return the name of the SQL table of the links of a reference of the deals} */
  String links(String field, String target) {
    return "l_" + fieldNumber("deals", field) + "_" + number("tables", target);
  }

  /** {@return the name of the column of a field of the deals under a storage class} */
  String column(String field, String storageClass) {
    String document =
        text(
            "select \"document\" from org.\"catalog_fields\" where \"number\" = " + fieldNumber("deals", field));
    Matcher matcher =
        Pattern.compile("\"class\":\"" + storageClass + "\",\"target\":\\d+,\"part\":\\d+,\"column\":\"(\\w+)\"")
            .matcher(document);
    if (!matcher.find()) {
      throw new IllegalArgumentException(document);
    }
    return matcher.group(1);
  }

  /** {@return the number that names the SQL table of the keys of a unique field of the deals} */
  String keysNumber(String field) {
    String document =
        text(
            "select \"document\" from org.\"catalog_fields\" where \"number\" = " + fieldNumber("deals", field));
    Matcher matcher = Pattern.compile("\"keys\":(\\d+)").matcher(document);
    if (!matcher.find()) {
      throw new IllegalArgumentException(document);
    }
    return matcher.group(1);
  }

  /** {@return the number of a field} */
  long fieldNumber(String table, String field) {
    return numberOf(
        "select \"number\" from org.\"catalog_fields\" where \"table_number\" = " + number("tables", table)
            + " and \"document\" like '%\"key\":\"" + field + "\",%'");
  }

  /** {@return the number of a table or view by its key} */
  long number(String catalog, String key) {
    return numberOf(
        "select \"number\" from org.\"catalog_" + catalog + "\" where \"document\" like '%\"key\":\"" + key + "\",%'");
  }

  /** {@return the statement that changes the document of a field of the deals} */
  String editField(String field, String before, String after) {
    return edit("fields", fieldNumber("deals", field), before, after);
  }

  /** {@return the statement that changes the document of a table or view} */
  String edit(String catalog, String key, String before, String after) {
    return edit(catalog, number(catalog, key), before, after);
  }

  /** {@return the statement that makes a copy of the document of a table or view} */
  String copy(String catalog, String key, long number, long table) {
    return "insert into org.\"catalog_" + catalog + "\" select " + number + ", " + table
        + ", \"document\" from org.\"catalog_" + catalog + "\" where \"number\" = " + number(catalog, key);
  }

  private static String edit(String catalog, long number, String before, String after) {
    return "update org.\"catalog_" + catalog + "\" set \"document\" = replace(\"document\", '" + before + "', '"
        + after + "') where \"number\" = " + number;
  }

  private long numberOf(String sql) {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) {
    try (Connection connection = file.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new IllegalArgumentException(sql);
      }
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
