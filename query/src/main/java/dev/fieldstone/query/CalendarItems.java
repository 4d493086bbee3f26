package dev.fieldstone.query;

import dev.fieldstone.engine.record.Record;
import java.time.LocalDate;
import java.util.List;

/**
 * What a calendar shows of a span of days.
 *
 * @param items a page of the records that are on one of the days at least, in the view's order
 * @param days every day of the span, with how many records are on it; a record of several days is on each of them
 */
public record CalendarItems(Page<Record> items, List<Day> days) {

  /** Copies the list. */
  public CalendarItems {
    days = List.copyOf(days);
  }

  /**
   * A day of a calendar.
   *
   * @param day the day, in the session's zone
   * @param count how many records are on it
   */
  public record Day(LocalDate day, long count) {}
}
