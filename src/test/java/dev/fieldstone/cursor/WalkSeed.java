package dev.fieldstone.cursor;

import dev.fieldstone.operation.SortSeed;
import java.util.List;

/**
 * A walk through pages, with what others write between them.
 *
 * @param values what the records hold that there are at the beginning
 * @param sorts what the walk is sorted by
 * @param ofView whether it walks through a view, else through the table
 * @param filtered whether it leaves records out
 * @param pages the pages; when they are used up, they begin anew, without what others write
 */
record WalkSeed(List<Integer> values, List<SortSeed> sorts, boolean ofView, boolean filtered, List<PageSeed> pages) {

  /**
   * A page, and what is written after it.
   *
   * @param take how many records it takes
   * @param counted whether it is counted
   * @param meddlings what others write
   */
  record PageSeed(int take, boolean counted, List<Meddling> meddlings) {}

  /**
   * One thing that others write.
   *
   * @param deed what
   * @param chosen chooses the record
   * @param other chooses its neighbour or value
   */
  record Meddling(Deed deed, int chosen, int other) {}

  /** What others do. */
  enum Deed {
    CREATE,
    DELETE,
    EDIT,
    RENAME,
    ARCHIVE,
    RENAME_COMPANY,
    MOVE,
    MOVE_BLOCK,
    CROWD,
    TOUCH_LAST,
    UPROOT
  }
}
