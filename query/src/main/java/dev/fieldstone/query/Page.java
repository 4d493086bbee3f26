package dev.fieldstone.query;

import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.InactiveClause;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of an ordered answer.
 *
 * @param items in order
 * @param count how many items there are in all; empty if the query did without
 * @param page the page's number, from 1; 0 if it was reached by cursor
 * @param take how many items were asked for
 * @param next where to go on; empty on the last page
 * @param leftOut the clauses of the view that slept
 * @param <T> what the items are
 */
public record Page<T>(
    List<T> items, OptionalLong count, int page, int take, Optional<Cursor> next, List<InactiveClause> leftOut) {

  /** Copies the lists. */
  public Page {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
  }

  /** {@return how many pages of this size there are; empty without a count} */
  public OptionalLong pages() {
    return count.isEmpty() ? count : OptionalLong.of((count.getAsLong() + take - 1) / take);
  }
}
