package dev.fieldstone.query;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.internal.SessionViewRunner;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs views and queries for one session.
 *
 * <p>Safe for use by many threads. Each call reads one state; two calls may see different data. A source is a table
 * ({@code deals}) or a view ({@code deals/pipeline}); on a view, the query narrows the view's filter; sorts and a
 * status, if it has them, replace the view's.
 *
 * <p>Every method can throw {@code TABLE/NOT_FOUND}, {@code VIEW/NOT_FOUND}, {@code FIELD/NOT_FOUND},
 * {@code VIEW/INVALID} with every fault of the query, {@code QUERY/TOO_MANY} where it is too large, and
 * {@code QUERY/TIMEOUT} where it takes longer than {@link dev.fieldstone.engine.error.Limits#readTimeout}.
 */
public interface ViewRunner {

  /** {@return the runner of a session; bound to an operation or a state if the session is} */
  static ViewRunner on(Session session) {
    return new SessionViewRunner(session);
  }

  /**
   * Returns a page of the items, in order: by the sorts, then manual position, then creation.
   *
   * <p>Cost: one pass over the fields that filter and sorts name, narrowed by the database where it can be, and one SQL
   * query for the records of the page. Without a count, the database leaves out what a sort by numbers or times tells
   * it to, and a view without sorts is read no further than the page needs.
   *
   * <p>A cursor goes on after the last item seen, whatever is written meanwhile: no record that stays put is skipped or
   * shown twice. It is good for the same query with any page size, in any process, as long as the sorted fields and the
   * view's own filter and sorts are the same.
   *
   * @throws FieldstoneException {@code PAGE/INVALID}; {@code CURSOR/INVALID} if the cursor was altered or belongs to
   *     another query, and where others touched the last three items seen and the view was respaced, or their sort keys
   *     are long
   */
  Page<Record> items(Source source, Query query);

  /** Returns a page of the items of a source by key. */
  default Page<Record> items(String source, Query query) {
    return items(Source.of(source), query);
  }

  /** Returns the first page of a source by key. */
  default Page<Record> items(String source) {
    return items(source, Query.everything());
  }

  /** {@return how many items there are; the query's sorts and paging do not matter} */
  long count(Source source, Query query);

  /** Counts the items of a source by key. */
  default long count(String source, Query query) {
    return count(Source.of(source), query);
  }

  /** {@return whether there is any item; stops at the first} */
  boolean exists(Source source, Query query);

  /** Tells whether a source by key has any item. */
  default boolean exists(String source, Query query) {
    return exists(Source.of(source), query);
  }

  /**
   * Returns the ids of all items in order, for "select all"; the query's paging does not matter.
   *
   * @throws FieldstoneException {@code QUERY/TOO_MANY} if there are more than 100,000
   */
  List<RecordId> ids(Source source, Query query);

  /** Returns the ids of all items of a source by key. */
  default List<RecordId> ids(String source, Query query) {
    return ids(Source.of(source), query);
  }

  /** Hands over every item in order, from one state, however many there are; the query's paging does not matter. */
  void forEach(Source source, Query query, Consumer<Record> consumer);

  /** Hands over every item of a source by key. */
  default void forEach(String source, Query query, Consumer<Record> consumer) {
    forEach(Source.of(source), query, consumer);
  }

  /**
   * Returns what the items come to, in the order asked; the query's sorts and paging do not matter.
   *
   * <p>Cost: one pass over the fields that the filter and the aggregates name, whatever their number; where only
   * {@link Aggregate#COUNT} is asked for and the filter lets it, the database counts. {@link Aggregate#DISTINCT} keeps
   * up to 65 bytes of memory for each different value, {@link Aggregate#MEDIAN} 8 to 24 for each number of at most 18
   * digits.
   *
   * @param asked at most {@value AggregateOf#MAX_AGGREGATES}
   * @throws FieldstoneException {@code VIEW/INVALID} with every aggregate that does not fit its field; its path is
   *     {@code aggregates[0]} and so on
   */
  List<AggregateResult> aggregates(Source source, Query query, List<AggregateOf> asked);

  /** Returns what the items of a source by key come to. */
  default List<AggregateResult> aggregates(String source, Query query, List<AggregateOf> asked) {
    return aggregates(Source.of(source), query, asked);
  }

  /**
   * Returns every group of a board in order, with how many items it has.
   *
   * @throws FieldstoneException {@code VIEW/HAS_NO_GROUPS} for a view that is no board; {@code VIEW/INVALID} for one
   *     whose axis is missing or asleep
   */
  default Groups groups(ViewLocator view, Query query) {
    return groups(view, query, List.of());
  }

  /** Returns every group of a board by key. */
  default Groups groups(String view) {
    return groups(ViewLocator.of(view), Query.everything());
  }

  /**
   * Returns every group of a board in order, with how many items it has and what these come to.
   *
   * @param aggregates what is asked of each group, at most {@value AggregateOf#MAX_AGGREGATES}
   * @throws FieldstoneException those of {@link #groups(ViewLocator, Query)} and of {@link #aggregates(Source, Query,
   *     List)}
   */
  Groups groups(ViewLocator view, Query query, List<AggregateOf> aggregates);

  /**
   * Returns the items of a source in groups, and these in groups, by up to three fields, with how many items each
   * has and what these come to.
   *
   * <p>Cost: one pass over the fields that split, those of the filter and those of the aggregates; two, where it
   * depends on the values which groups there are, and there are several fields or more is asked than counts.
   *
   * @param by what splits them, outermost first
   * @param aggregates what is asked of each group
   * @throws FieldstoneException {@code VIEW/INVALID} at {@code by[i]} for a field that can't split records, or steps
   *     that do not fit it; {@code QUERY/TOO_MANY} with count and limit for more than three, and where there could be
   *     more than a million groups, fewer with aggregates of fields; those of {@link #aggregates(Source, Query, List)}
   */
  NestedGroups groups(Source source, Query query, List<GroupBy> by, List<AggregateOf> aggregates);

  /** Returns the items of a source by key in groups. */
  default NestedGroups groups(String source, Query query, GroupBy... by) {
    return groups(Source.of(source), query, List.of(by), List.of());
  }

  /**
   * Returns every group of a board with its first items, in one state and in a number of SQL statements that does not
   * grow with the number of groups.
   *
   * @param takePerGroup how many items of each group at most, 1 to the limit of a page
   * @throws FieldstoneException those of {@link #groups(ViewLocator, Query)}; {@code PAGE/INVALID}
   */
  Board board(ViewLocator view, Query query, int takePerGroup);

  /**
   * {@return how many items a group of a board has}
   *
   * @throws FieldstoneException those of {@link #groups(ViewLocator, Query)}; {@code GROUP/NOT_FOUND}
   */
  long count(ViewLocator view, GroupLocator group, Query query);

  /**
   * Hands over every item of a group of a board in order, from one state, however many there are; the query's paging
   * does not matter.
   *
   * @throws FieldstoneException those of {@link #groups(ViewLocator, Query)}; {@code GROUP/NOT_FOUND}
   */
  void forEach(ViewLocator view, GroupLocator group, Query query, Consumer<Record> consumer);

  /** Returns a board by key. */
  default Board board(String view, int takePerGroup) {
    return board(ViewLocator.of(view), Query.everything(), takePerGroup);
  }

  /**
   * Returns what a calendar shows of some days. A record is on every day from its start to its end, in the session's
   * zone; one without an end, or with an end before its start, on that of its start. The view's order holds, and the
   * query's paging.
   *
   * @param from the first day
   * @param until the day after the last, at most 400 days later
   * @throws FieldstoneException {@code VIEW/INVALID} for a view of another kind, without a start that fits, or without
   *     days; {@code QUERY/TOO_MANY} with count and limit; those of {@link #items(Source, Query)}
   */
  CalendarItems calendar(ViewLocator view, Query query, LocalDate from, LocalDate until);

  /** Returns what a calendar by key shows of some days. */
  default CalendarItems calendar(String view, LocalDate from, LocalDate until) {
    return calendar(ViewLocator.of(view), Query.everything(), from, until);
  }

  /**
   * Returns a page of the records of a timeline that are on one of some days at least, as {@link #calendar} has it.
   *
   * @param from the first day
   * @param until the day after the last
   * @throws FieldstoneException {@code VIEW/INVALID} for a view of another kind, without a start that fits, or without
   *     days; those of {@link #items(Source, Query)}
   */
  Page<Record> timeline(ViewLocator view, Query query, LocalDate from, LocalDate until);

  /** Returns a page of the records of a timeline by key. */
  default Page<Record> timeline(String view, LocalDate from, LocalDate until) {
    return timeline(ViewLocator.of(view), Query.everything(), from, until);
  }

  /**
   * Works out round ranges for the numbers that the items of a source have: all of one width, which is 1, 2 or 5 of
   * some power of ten, and a range without bounds at each end. One pass.
   *
   * @param maxRanges how many ranges at most, 2 to the limit of groups less one
   * @return none but the one of all numbers where there are fewer than two different numbers
   * @throws FieldstoneException {@code VIEW/INVALID} for a field whose values are no numbers, and for another number of
   *     ranges
   */
  Steps.Ranges suggestRanges(Source source, Query query, FieldLocator field, int maxRanges);

  /** Works out round ranges for a field by key of a source by key. */
  default Steps.Ranges suggestRanges(String source, String fieldKey, int maxRanges) {
    return suggestRanges(Source.of(source), Query.everything(), FieldLocator.of(fieldKey), maxRanges);
  }

  /**
   * Puts a group of a board elsewhere. The order of all groups is saved in the view; that of the field's options stays
   * as it is, and options made later come last.
   *
   * @return the view as it is then
   * @throws FieldstoneException {@code VIEW/HAS_NO_GROUPS}; {@code GROUP/NOT_FOUND}; {@code VIEW/NEIGHBOURS_REVERSED};
   *     {@code VIEW/INVALID} for numbers, days and points in time, whose groups have an order of their own
   */
  View moveGroup(ViewLocator view, GroupMove move);

  /** Puts a group of a board by key elsewhere. */
  default View moveGroup(String view, GroupMove move) {
    return moveGroup(ViewLocator.of(view), move);
  }

  /**
   * Makes a record where people want it in a view, as one operation: with the values given; of the other fields, with
   * those that the view's conditions say all its records are equal to; on a board, with the value of the group.
   *
   * @param values by field key
   * @return the record and where it stands
   * @throws FieldstoneException the faults of the values; those of {@link #move(ViewLocator, Move)}
   */
  MoveResult create(ViewLocator view, Map<String, ?> values, ItemPlace place);

  /** Makes a record where people want it in a view by key. */
  default MoveResult create(String view, Map<String, ?> values, ItemPlace place) {
    return create(ViewLocator.of(view), values, place);
  }

  /**
   * Makes a copy of a record that stands directly after it in a view, as one operation.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}
   */
  Record duplicate(ViewLocator view, RecordLocator record);

  /** Makes a copy of a record that stands directly after it in a view by key. */
  default Record duplicate(String view, RecordLocator record) {
    return duplicate(ViewLocator.of(view), record);
  }

  /**
   * Moves records within a view, and on a board between groups: one operation, one change of value and position.
   *
   * <p>Without sorts, the cost does not depend on the number of records, but on how far the nearest item of the group
   * is in manual order; with sorts, it is that of a page. On a board by days or points in time, and where a group of
   * people, references or texts is named by label or is {@code other}, it is that of {@link #groups(String)}.
   *
   * <p>On a board, neighbours are looked at within the group that the records land in; a block that names no group to
   * land in stays in the one that all its records must be in. Where the sorts do not let the records stand at the place
   * asked, a move that names a group writes it and leaves the position; any other is refused. Where something lies
   * between the two neighbours of a move by now, records stand as near after the first as the sorts let them.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND}; {@code GROUP/NOT_FOUND}; {@code VIEW/NOT_IN_GROUP};
   *     {@code VIEW/NEIGHBOUR_NOT_IN_VIEW}; {@code VIEW/NEIGHBOURS_REVERSED}; {@code VIEW/NEIGHBOURS_NOT_ADJACENT};
   *     {@code VIEW/MOVE_AGAINST_SORT}; {@code VIEW/HAS_NO_GROUPS}; {@code VIEW/AXIS_READONLY};
   *     {@code VIEW/AXIS_NOT_DROPPABLE} for texts, numbers, days and points in time; {@code GROUP/NOT_DROPPABLE};
   *     {@code BULK/TOO_MANY}
   */
  MoveResult move(ViewLocator view, Move move);

  /** Moves records within a view by key. */
  default MoveResult move(String view, Move move) {
    return move(ViewLocator.of(view), move);
  }

  /**
   * Changes every record that a query selects, as one operation: nobody writes between the selection and the change.
   * The query's sorts and paging do not matter.
   *
   * @param maxRecords how many records may be selected at most
   * @return how many of them the patch changed
   * @throws FieldstoneException {@code BULK/TOO_MANY} with count and limit if there are more; the faults of the patch;
   *     {@code VALUE/REQUIRED} for each field that active records would lack, with how many;
   *     {@code RECORD/NOT_UNIQUE} for each unique field whose value another record has, or several records would get.
   *     Then nothing was changed
   */
  long updateWhere(Source source, Query query, Patch patch, long maxRecords);

  /** Changes every record that a query on a source by key selects. */
  default long updateWhere(String source, Query query, Patch patch, long maxRecords) {
    return updateWhere(Source.of(source), query, patch, maxRecords);
  }

  /**
   * Archives every record that a query selects, as one operation.
   *
   * @return how many of them were active
   * @throws FieldstoneException {@code BULK/TOO_MANY} with count and limit
   */
  long archiveWhere(Source source, Query query, long maxRecords);

  /** Archives every record that a query on a source by key selects. */
  default long archiveWhere(String source, Query query, long maxRecords) {
    return archiveWhere(Source.of(source), query, maxRecords);
  }

  /**
   * Makes every record active again that a query selects, as one operation. Unless the query has a status, it is asked
   * of the archived ones.
   *
   * @return how many of them were archived
   * @throws FieldstoneException {@code BULK/TOO_MANY} with count and limit; {@code VALUE/REQUIRED}
   */
  long restoreWhere(Source source, Query query, long maxRecords);

  /** Makes every record active again that a query on a source by key selects. */
  default long restoreWhere(String source, Query query, long maxRecords) {
    return restoreWhere(Source.of(source), query, maxRecords);
  }

  /**
   * Deletes every record that a query selects, with everything that cascades, as one operation. What cascades does not
   * count towards the limit.
   *
   * @return what went
   * @throws FieldstoneException {@code BULK/TOO_MANY} with count and limit; {@code RECORD/REFERENCED}
   */
  DeletionPlan deleteWhere(Source source, Query query, long maxRecords);

  /** Deletes every record that a query on a source by key selects. */
  default DeletionPlan deleteWhere(String source, Query query, long maxRecords) {
    return deleteWhere(Source.of(source), query, maxRecords);
  }

  /**
   * Says how {@link #items} of a query will be found: what the database leaves out, by which index, what is left to
   * Java, and how many records that takes.
   *
   * <p>Cost: that of a count of the items, and of the records of the table. The state of a later call can be another.
   *
   * @throws FieldstoneException those of {@link #items(Source, Query)}; {@code SCOPE/REFUSED} to a session within a
   *     scope, since hidden records are looked at, too
   */
  Explanation explain(Source source, Query query);

  /** Says how the items of a source by key will be found. */
  default Explanation explain(String source, Query query) {
    return explain(Source.of(source), query);
  }

  /** Returns every field that a view's table exposes, built-in ones first, and what each can serve for. */
  List<ViewField> fields(ViewLocator view);

  /** Returns every field that the table of a view by key exposes. */
  default List<ViewField> fields(String view) {
    return fields(ViewLocator.of(view));
  }
}
