package dev.fieldstone.engine.schema;

import java.util.List;

/**
 * Where the values of a table lie in the org's database, for a host that reads a copy of it by SQL.
 *
 * <p>For reading only: what anybody but the library writes there breaks what it relies on. And good for one state of
 * the schema in one storage format: no name, type or layout is promised to be the same in the next. The values of
 * fields' former types, which lie dormant, are not part of it.
 *
 * @param sqlTables the SQL tables, the main one first, with their schema, as SQL writes them
 * @param columns the columns of the result of {@code select}, in order: the built-in fields, then the table's own
 * @param select a query for all records, archived ones too, in order of creation, with the fields by key. A record
 *     comes as its number, which is not its id, and so does a reference; an option as its label, empty where it was
 *     removed
 */
public record TableDescription(List<String> sqlTables, List<Column> columns, String select) {

  /** Copies the lists. */
  public TableDescription {
    sqlTables = List.copyOf(sqlTables);
    columns = List.copyOf(columns);
  }

  /**
   * The column that keeps the values of a field.
   *
   * @param fieldKey the field's key, the name in the result
   * @param field the field
   * @param part which of the SQL tables, from 0; a record has no row in another than the first unless it has a value
   *     there
   * @param name the column's name
   * @param sqlType the column's type, as SQL writes it
   */
  public record Column(String fieldKey, FieldId field, int part, String name, String sqlType) {}
}
