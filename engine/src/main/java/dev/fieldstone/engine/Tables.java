package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.schema.TableDescription;
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

  /**
   * Makes a copy of a table at the end of the org's order, by its name and "copy", without its records.
   *
   * <p>The copy has the fields with their types, options, defaults and locks, and the views with their queries and
   * layouts, without manual order. References keep their targets, but one to the table itself points at the copy, and
   * has no default. What fields remember of types they had before stays behind.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}, {@code ORG/TOO_MANY_TABLES}
   */
  Table duplicate(TableLocator table);

  /**
   * Makes a copy of a table by another name, with a key made from it; else as {@link #duplicate(TableLocator)}.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}, {@code TABLE/INVALID}, {@code ORG/TOO_MANY_TABLES}
   */
  Table duplicate(TableLocator table, String name);

  /**
   * Says what deleting a table would take with it. Counts records, and the values of the fields that point at them.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  TableDeletionPlan deletionPlan(TableLocator table);

  /**
   * Says where the values of a table lie, for a host that reads a copy of the org's database by SQL. For reading only,
   * and good until the schema changes next.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  TableDescription describe(TableLocator table);

  /** Compacts a table, telling nobody how far it is; else as {@link #compact(TableLocator, Progress)}. */
  default Compaction compact(TableLocator table) {
    return compact(table, Progress.IGNORED);
  }

  /**
   * Lays the records of a table out anew, all in one SQL table with spare columns: what fields were added beyond the
   * spares is read without a join again, and columns of deleted fields are free. No value, version or position changes.
   *
   * <p>Copies every record, which takes seconds for a million; other writes of the org wait meanwhile, reads do not.
   * The former SQL tables are dropped when the org is opened next. Does nothing where there is nothing to win.
   *
   * @param progress is told after each batch, and may stop it
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}, {@code QUERY/CANCELLED}, {@code ORG/INTERRUPTED}; then nothing
   *     changed
   */
  Compaction compact(TableLocator table, Progress progress);

  /** Gives a table the indexes that its views call for; else as {@link #index(TableLocator, IndexPolicy, Progress)}. */
  default Indexing index(TableLocator table) {
    return index(table, IndexPolicy.FROM_VIEWS, Progress.IGNORED);
  }

  /**
   * Gives a table the indexes that its active views call for, and takes away all others: an index for each field that
   * a view's conditions ask for a number, a time, or options by, among what all its records have to meet. Conditions on
   * references need none. No answer changes, only how long it takes: a condition that few of many records meet is
   * answered without looking at the others. {@code ViewRunner.explain} names the index that a query begins with.
   *
   * <p>Makes nothing of its own accord: to be called again after views, or types of fields, were changed. A field whose
   * type changes to another class has no index until then.
   *
   * <p>Where an index is made, every record is copied, as by {@link #compact(TableLocator, Progress)}, with the same
   * cost and the same effect; otherwise nothing is. One that goes slows writes down until the org is opened next.
   *
   * @param policy which fields may have one
   * @param progress is told after each batch, and may stop it
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}, {@code QUERY/CANCELLED}, {@code ORG/INTERRUPTED}; then nothing
   *     changed
   */
  Indexing index(TableLocator table, IndexPolicy policy, Progress progress);

  /** Deletes a table for good, with its records, fields and views, and the fields of other tables that refer to it. */
  default void delete(TableLocator table) {
    delete(table, References.DELETE);
  }

  /**
   * Deletes a table for good, with its records, fields and views.
   *
   * <p>Fields of other tables that became text are {@code UPDATED} in the change set; versions of records stay. Nothing
   * that points at the table is left to return, be it dormant or not.
   *
   * @param references what becomes of the fields of other tables that point at it
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  void delete(TableLocator table, References references);
}
