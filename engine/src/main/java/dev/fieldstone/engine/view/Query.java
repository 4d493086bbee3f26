package dev.fieldstone.engine.view;

import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What any read takes: on a table as it is, or on top of a view, whose filter it narrows and whose sorts it replaces if
 * it has its own. Immutable: each method returns a changed copy.
 *
 * @param filter which records
 * @param sorts in which order, at most 10 levels; ties, and a query without sorts, go by manual order, then creation
 * @param status which records by status; null for those of the view, or without one the active ones
 * @param expanded reference fields whose display values come along, one SQL query each
 * @param paging which part of the answer
 * @param search words that must all be found, each in any field; blank finds everything
 */
public record Query(
    Filter filter,
    List<Sort> sorts,
    @Nullable Status status,
    List<FieldLocator> expanded,
    Paging paging,
    String search) {

  /** Copies the lists. */
  public Query {
    sorts = List.copyOf(sorts);
    expanded = List.copyOf(expanded);
  }

  /** Makes a query that does not search. */
  public Query(Filter filter, List<Sort> sorts, @Nullable Status status, List<FieldLocator> expanded, Paging paging) {
    this(filter, sorts, status, expanded, paging, "");
  }

  /** {@return a query for all active records, 100 a page} */
  public static Query everything() {
    return new Query(Filter.EVERYTHING, List.of(), null, List.of(), Paging.FIRST);
  }

  /** {@return the beginning of a query with a condition: {@code where("amount").atLeast(100)}} */
  public static Criterion<Query> where(String fieldKey) {
    return everything().and(fieldKey);
  }

  /** {@return a query with this filter} */
  public static Query matching(Filter filter) {
    return everything().and(filter);
  }

  /** {@return the beginning of one more condition} */
  public Criterion<Query> and(String fieldKey) {
    return new Criterion<>(FieldLocator.of(fieldKey), this::and);
  }

  /** {@return a copy that asks for this filter as well; however many are added so, they make one group} */
  public Query and(Filter more) {
    return new Query(both(filter, more), sorts, status, expanded, paging, search);
  }

  /** {@return a copy with one more level of sorting, empties last} */
  public Query sortedBy(String fieldKey, Sort.Direction direction) {
    return sortedBy(Sort.by(fieldKey, direction));
  }

  /** {@return a copy with one more level of sorting} */
  public Query sortedBy(Sort sort) {
    List<Sort> more = new ArrayList<>(sorts);
    more.add(sort);
    return new Query(filter, more, status, expanded, paging, search);
  }

  /** {@return a copy about records of this status} */
  public Query withStatus(Status status) {
    return new Query(filter, sorts, status, expanded, paging, search);
  }

  /**
   * {@return a copy that finds only records that show all words of a text}
   *
   * <p>The text is split at white space. A word is found anywhere in a text, the label of an option, an actor, what a
   * reference displays, or the canonical text of a number, a date or a point in time (UTC), by search fold:
   * {@code cafe} finds {@code Café}. No character is special. On a view, the fields that it shows are searched; on a
   * table, all its own. Belongs to a call: no view keeps one.
   */
  public Query withSearch(String text) {
    return new Query(filter, sorts, status, expanded, paging, text);
  }

  /** {@return a copy that brings the display values of these reference fields along} */
  public Query expanding(String... fieldKeys) {
    List<FieldLocator> more = new ArrayList<>(expanded);
    for (String fieldKey : fieldKeys) {
      more.add(FieldLocator.of(fieldKey));
    }
    return new Query(filter, sorts, status, more, paging, search);
  }

  /** {@return a copy that takes at most this many records a page} */
  public Query take(int maxRecords) {
    return withPaging(new Paging(paging.page(), maxRecords, paging.after(), paging.counted()));
  }

  /** {@return a copy that wants the page of this number, from 1} */
  public Query page(int number) {
    return withPaging(new Paging(number, paging.take(), null, paging.counted()));
  }

  /** {@return a copy that goes on where a page ended} */
  public Query after(Cursor cursor) {
    return withPaging(new Paging(1, paging.take(), cursor, paging.counted()));
  }

  /** {@return a copy that does without the count, which is cheaper} */
  public Query uncounted() {
    return withPaging(new Paging(paging.page(), paging.take(), paging.after(), false));
  }

  private static Filter both(Filter first, Filter second) {
    if (first.equals(Filter.EVERYTHING)) {
      return second;
    }
    List<Filter> parts = new ArrayList<>(first instanceof Filter.All all ? all.parts() : List.of(first));
    parts.add(second);
    return new Filter.All(parts);
  }

  private Query withPaging(Paging other) {
    return new Query(filter, sorts, status, expanded, other, search);
  }
}
