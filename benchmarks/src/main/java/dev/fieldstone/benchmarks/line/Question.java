package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.Sides;
import java.sql.SQLException;

/** The reads that a library which keeps columns answers from memory. */
public enum Question {
  /** {@link FirstPageLine}. */
  FIRST_PAGE(FirstPageLine::new),
  /** {@link GroupsLine}. */
  GROUPS(GroupsLine::new),
  /** {@link CountFilterLine}. */
  COUNT_FILTER(CountFilterLine::new),
  /** {@link AggregatePerGroupLine}. */
  AGGREGATE_PER_GROUP(AggregatePerGroupLine::new),
  /** {@link SearchLine}. */
  SEARCH(SearchLine::new),
  /** {@link SortByTextLine}. */
  SORT_BY_TEXT(SortByTextLine::new),
  /** {@link BoardLine}. */
  BOARD(BoardLine::new);

  private final Asking asking;

  Question(Asking asking) {
    this.asking = asking;
  }

  /** {@return the line that asks it of filled stores} */
  public Line on(Sides sides) throws SQLException {
    return asking.on(sides);
  }

  /** Makes the line of a question. */
  @FunctionalInterface
  private interface Asking {
    Line on(Sides sides) throws SQLException;
  }
}
