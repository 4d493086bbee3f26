package dev.fieldstone.engine.scope;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Filter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session may see and write of one table. A table or field that it names and that is not there is passed over.
 *
 * @param table the table
 * @param records which records; conditions may be about fields that are hidden, and are written as in an ad hoc query.
 *     While they do not fit the fields as they are, every call on the table's records is {@code SCOPE/INVALID}
 * @param visible the fields that are seen, besides the built-in ones; null for all, now and later
 * @param writable those of them that may be written; null for all. With none, the table is read only: records can
 *     neither be made, changed, moved, archived nor deleted
 */
public record TableScope(
    TableLocator table, Filter records, @Nullable List<FieldLocator> visible, @Nullable List<FieldLocator> writable) {

  /** Copies the lists. */
  public TableScope {
    visible = visible == null ? null : List.copyOf(visible);
    writable = writable == null ? null : List.copyOf(writable);
  }

  /** {@return all of a table} */
  public static TableScope of(TableLocator table) {
    return new TableScope(table, Filter.EVERYTHING, null, null);
  }

  /** {@return all of a table, by key} */
  public static TableScope of(String tableKey) {
    return of(TableLocator.of(tableKey));
  }

  /** {@return of the same records those that meet a condition, too} */
  public TableScope where(Filter condition) {
    Filter both = records.equals(Filter.EVERYTHING) ? condition : Filter.all(records, condition);
    return new TableScope(table, both, visible, writable);
  }

  /** {@return the same with these fields and the built-in ones} */
  public TableScope showing(String... fieldKeys) {
    return new TableScope(table, records, locators(fieldKeys), writable);
  }

  /** {@return the same with these fields to write, as far as they are visible} */
  public TableScope writing(String... fieldKeys) {
    return new TableScope(table, records, visible, locators(fieldKeys));
  }

  /** {@return the same to be read only} */
  public TableScope readOnly() {
    return new TableScope(table, records, visible, List.of());
  }

  private static List<FieldLocator> locators(String... fieldKeys) {
    return Stream.of(fieldKeys).map(FieldLocator::of).toList();
  }
}
