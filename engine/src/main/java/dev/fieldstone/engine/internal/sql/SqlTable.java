package dev.fieldstone.engine.internal.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An SQL table as it has to be.
 *
 * @param name its name
 * @param columns the types of its columns, as the database lists them, by the columns' names in order
 */
public record SqlTable(String name, Map<String, String> columns) {

  /** Keeps the order of the columns. */
  public SqlTable {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
