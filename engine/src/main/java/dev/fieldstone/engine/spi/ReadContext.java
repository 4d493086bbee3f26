package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One state of an org. Good on one thread, until the work that got it returns. */
public interface ReadContext {

  /** {@return the session bound to this state} */
  Session session();

  /**
   * Begins the transaction that a question may do without: said before much work after which the database is asked, so
   * that no commit can come between, for which the work would be done again.
   */
  void hold();

  /** {@return what gives relative dates and "me" their meaning} */
  QueryMoment moment();

  /**
   * Returns the table that a source names or whose view it names, and the view.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code TABLE/NOT_FOUND}, {@code VIEW/NOT_FOUND}
   */
  ResolvedSource resolve(Source source);

  /**
   * Makes a filter ready.
   *
   * @param saved whether it belongs to a saved view: then conditions that do not fit sleep; otherwise they are refused
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code VIEW/INVALID} with every fault,
   *     {@code FIELD/NOT_FOUND}, {@code QUERY/TOO_MANY}
   */
  CompiledFilter compile(TableShape table, Filter filter, boolean saved);

  /**
   * Hands the records of a scan over in batches, in order of creation, until there are no more or the sink has enough.
   */
  void scan(Scan scan, BatchSink sink);

  /**
   * {@return whether scans of this state are answered from columns in memory, or leave there what they read: then it is
   * better to scan once to the end than to ask twice for less}
   */
  boolean keepsColumns();

  /** {@return whether the values of these fields are in memory now, so that a scan of them reads nothing} */
  boolean isKept(TableShape table, Set<FieldId> fields);

  /** Counts the records of a status that a narrowing leaves; the database counts. */
  long count(TableShape table, Status status, Narrowing narrowing);

  /**
   * Returns the index that a scan or count by a narrowing would begin with, or null where it looks at every record or
   * at none.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code SCOPE/REFUSED} to a session within a scope, since
   *     an index knows hidden records, too
   */
  @Nullable Lead lead(TableShape table, Narrowing narrowing);

  /**
   * Counts the same for each value of a field, as it is in columns: an option's or record's code, a checkbox's Boolean,
   * an actor's id, a day counted from 1970-01-01; null stands for empty. The database counts.
   *
   * @param field of the class OPTION, REFERENCE, BOOLEAN, ACTOR or DATE
   */
  Map<@Nullable Object, Long> countByValue(TableShape table, Status status, Narrowing narrowing, FieldId field);

  /**
   * Hands the records of a walk over in batches that grow, in manual order, until there are no more or the sink has
   * enough.
   */
  void walk(Walk walk, BatchSink sink);

  /** Returns how some records were placed in a view's manual order; two statements, whatever their number. */
  PositionMarks positionMarks(ViewId view, long[] numbers);

  /** {@return bytes for a token that leaves the library, which nobody can read or change without the org's key} */
  byte[] seal(byte[] content);

  /** {@return what was sealed by this org, or null where these bytes are none of its} */
  byte @Nullable [] open(byte[] sealed);

  /**
   * Returns records by number, in the order asked, those that do not exist left out; one SQL query, and one more for
   * each field to expand.
   */
  List<Record> records(TableShape table, long[] numbers, List<FieldLocator> expanded);

  /** Returns the display values of records of a table, by number, those that do not exist left out. */
  Map<Long, String> displays(TableShape table, Collection<Long> numbers);

  /**
   * Returns the records of a table that are displayed so, exactly or failing that by case fold, by text: none, one, or
   * two where there are more. Costs one pass over the table, however many texts there are.
   */
  Map<String, List<RecordId>> displayed(TableShape table, Collection<String> displays);

  /**
   * Returns the records that have these values in a unique field, by value as it is given. What can't be read as a
   * value of the field belongs to no record.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code FIELD/NOT_FOUND}; {@code FIELD/TYPE_INVALID} for a
   *     field that is not unique
   */
  Map<Object, RecordId> holders(TableShape table, FieldLocator uniqueField, Collection<?> given, Reading reading);

  /** {@return what a room keeps in the org in one of its areas, by name, in order of the names} */
  Map<String, Object> notes(String area);

  /** {@return what a room keeps under a name in one of its areas, or null} */
  @Nullable Object note(String area, String name);

  /** {@return what actors are called} */
  ActorLabels actors();

  /** Returns the table that a reference field points at. */
  TableShape target(TableShape table, FieldId referenceField);
}
