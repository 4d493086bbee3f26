package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import java.util.List;
import java.util.Optional;

/** The tables of an org. */
public interface Tables {

  /**
   * Makes a table with its fields and views, all or nothing.
   *
   * @throws FieldstoneException {@code TABLE/INVALID}, {@code TABLE/KEY_TAKEN}, {@code ORG/TOO_MANY_TABLES}, and
   *     whatever making fields and views can throw
   */
  Table create(TableDraft draft);

  /** {@return the active tables, in order} */
  List<Table> list();

  /** {@return all tables, archived ones too, in order} */
  List<Table> listAll();

  /**
   * Returns a table.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  Table get(TableLocator table);

  /** Returns a table by key. */
  default Table get(String key) {
    return get(TableLocator.of(key));
  }

  /** Returns a table if there is one. */
  Optional<Table> find(TableLocator table);

  /** Returns a table by key, if there is one. */
  default Optional<Table> find(String key) {
    return find(TableLocator.of(key));
  }

  /**
   * Changes a table.
   *
   * @throws FieldstoneException {@code TABLE/INVALID}, {@code TABLE/KEY_TAKEN}, {@code FIELD/TYPE_INVALID} if the new
   *     display field can't stand for a record
   */
  Table update(TableLocator table, TablePatch patch);

  /** Moves a table to directly before another in the org's order. */
  void moveBefore(TableLocator table, TableLocator sibling);

  /** Moves a table to directly after another in the org's order. */
  void moveAfter(TableLocator table, TableLocator sibling);

  /** Deletes a table for good, with its records, fields and views, and the fields of other tables that refer to it. */
  void delete(TableLocator table);
}
