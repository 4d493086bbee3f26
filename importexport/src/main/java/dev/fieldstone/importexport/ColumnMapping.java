package dev.fieldstone.importexport;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of the columns of a file. Immutable: each method returns a changed copy.
 *
 * @param byHeader what to do with columns by their header, ignoring case and surrounding spaces; other columns go to
 *     the field whose key, or failing that whose name, is the header
 * @param strict whether a column that maps to no field is an error; otherwise it is listed in the report
 */
public record ColumnMapping(Map<String, Column> byHeader, boolean strict) {

  /** Copies the map, keeping its order. */
  public ColumnMapping {
    byHeader = Collections.unmodifiableMap(new LinkedHashMap<>(byHeader));
  }

  /** What becomes of a column. */
  public sealed interface Column {

    /**
     * Its cells become values of a field.
     *
     * @param field the field
     */
    record To(FieldLocator field) implements Column {}

    /** Its cells are left out. */
    record Skip() implements Column {}
  }

  /** {@return a mapping by header alone, which leaves out what maps to no field} */
  public static ColumnMapping defaults() {
    return new ColumnMapping(Map.of(), false);
  }

  /** {@return a copy that takes the column with this header for a field} */
  public ColumnMapping to(String header, FieldLocator field) {
    return with(header, new Column.To(field));
  }

  /** {@return a copy that leaves the column with this header out} */
  public ColumnMapping skipping(String header) {
    return with(header, new Column.Skip());
  }

  /** {@return a copy that refuses a file with a column that maps to no field} */
  public ColumnMapping asStrict() {
    return new ColumnMapping(byHeader, true);
  }

  private ColumnMapping with(String header, Column column) {
    Map<String, Column> more = new LinkedHashMap<>(byHeader);
    more.put(header, column);
    return new ColumnMapping(more, strict);
  }
}
