package dev.fieldstone.engine.spi;

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
