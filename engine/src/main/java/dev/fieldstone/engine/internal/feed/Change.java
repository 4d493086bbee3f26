package dev.fieldstone.engine.internal.feed;

import java.util.Collection;

/** One step of an operation, by numbers. */
sealed interface Change {

  /** {@return the table's number} */
  long table();

  /** {@return how many records it concerns} */
  int size();

  /**
   * Records with numbers in a row were created.
   *
   * @param table the table
   * @param first the first number
   * @param size how many
   */
  record Created(long table, long first, int size) implements Change {}

  /**
   * Records got other values.
   *
   * @param table the table
   * @param records the records
   * @param fields the fields' numbers
   */
  record Updated(long table, Collection<Long> records, Collection<Long> fields) implements Change {
    @Override
    public int size() {
      return records.size();
    }
  }

  /**
   * Records were deleted.
   *
   * @param table the table
   * @param records the records
   */
  record Deleted(long table, Collection<Long> records) implements Change {
    @Override
    public int size() {
      return records.size();
    }
  }

  /**
   * Records got another place.
   *
   * @param table the table
   * @param view the view's number
   * @param records the records
   * @param respaced others whose keys were changed to make room, and not their place
   */
  record Moved(long table, long view, Collection<Long> records, Collection<Long> respaced) implements Change {
    @Override
    public int size() {
      return records.size() + respaced.size();
    }
  }
}
