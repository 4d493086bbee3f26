package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.view.ViewId;

/** One operation on an org: everything it reads is the present state with its own writes. Good on one thread. */
public interface WriteContext extends ReadContext {

  /**
   * Puts records next to each other in a view's manual order, in the order given. Moves no other record relative to
   * any other. Costs a few statements, whatever the number of records; the neighbourhood is respaced where there is
   * no room left.
   *
   * @param numbers the records to place, each once, the anchor not among them
   */
  void place(TableShape table, ViewId view, long[] numbers, Anchor anchor);

  /**
   * Changes records by one patch, set by set; {@return how many of them it changed}
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException the faults of the patch; {@code VALUE/REQUIRED}
   */
  long update(TableShape table, long[] numbers, Patch patch);

  /**
   * Archives records, or restores them, those that are not so already; {@return how many these are}
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code VALUE/REQUIRED}
   */
  long archive(TableShape table, long[] numbers, boolean archived);

  /**
   * Deletes records with all that cascades; {@return what went}
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code RECORD/REFERENCED}; {@code QUERY/TIMEOUT}
   */
  DeletionPlan delete(TableShape table, long[] numbers);

  /**
   * Keeps something under a name in an area of a room, in place of what was there; it is part of the operation.
   *
   * @param plain what {@link AnswerForm} calls plain
   */
  void keepNote(String area, String name, Object plain);

  /** Drops what is kept under a name, if anything is. */
  void dropNote(String area, String name);

  /** Drops all that is kept in an area. */
  void dropNotes(String area);

  /** Where placed records go, among all records of the table, shown or not. */
  sealed interface Anchor {

    /** Before all. */
    record First() implements Anchor {}

    /** After all. */
    record Last() implements Anchor {}

    /**
     * Directly after a record.
     *
     * @param number its record number
     */
    record After(long number) implements Anchor {}

    /**
     * Directly before a record.
     *
     * @param number its record number
     */
    record Before(long number) implements Anchor {}
  }
}
