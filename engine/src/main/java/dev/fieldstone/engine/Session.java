package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Records;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.scope.Scope;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An org seen by one actor: who, in which zone, with which first day of the week. Cheap, immutable, safe for threads.
 *
 * <p>The session that {@link #write} and {@link #read} hand out is bound to their operation: good on that thread until
 * they return, an {@link IllegalStateException} afterwards.
 *
 * <p>Besides what each says, every call can throw {@code WORKSPACE/CLOSED}, {@code ORG/INTERRUPTED}, {@code ORG/BUSY}
 * where it did not get its turn in time, and {@code STORAGE/FAILED}.
 */
public interface Session {

  /** {@return the org, which is whole, whatever scope the session is within} */
  Org org();

  /** {@return who does it} */
  String actor();

  /** {@return what "today" means} */
  ZoneId zone();

  /** {@return where weeks begin} */
  DayOfWeek firstDayOfWeek();

  /** {@return a session like this one, bound and within a scope as this one is, to which days are those of a zone} */
  Session in(ZoneId zone);

  /** {@return the org's tables} */
  Tables tables();

  /**
   * Returns the fields of a table.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  Fields fields(TableLocator table);

  /** Returns the fields of a table by key. */
  default Fields fields(String tableKey) {
    return fields(TableLocator.of(tableKey));
  }

  /** {@return the views of the org's tables} */
  Views views();

  /** {@return whom the org knows by label} */
  Actors actors();

  /** {@return the records of all tables, by id} */
  Records records();

  /**
   * Returns the records of one table.
   *
   * @throws FieldstoneException {@code TABLE/NOT_FOUND}
   */
  TableRecords records(TableLocator table);

  /** Returns the records of one table by key. */
  default TableRecords records(String tableKey) {
    return records(TableLocator.of(tableKey));
  }

  /**
   * Runs many writes on records of any tables, all or nothing ({@link BulkMode#ATOMIC}).
   *
   * @return what became of each, in the order given
   * @throws FieldstoneException the faults of every operation, each under {@code operations[i]}, those of values under
   *     {@code operations[i].values}; or {@code BULK/TOO_MANY}
   */
  default List<Outcome> bulk(List<? extends Bulk> operations) {
    return bulk(operations, BulkMode.ATOMIC);
  }

  /**
   * Runs many writes on records of any tables as one operation of the org, set by set: the number of SQL statements
   * depends on how many tables and shapes of patches there are, not on how many operations. Upserts cost one pass over
   * the fields that they match on. With {@link BulkMode#EACH}, a delete of a record that others refer to costs its own
   * statements.
   *
   * <p>Values are read strictly unless a reading is given. An upsert that several records match is {@code
   * RECORD/NOT_UNIQUE}, one without a value to match on {@code VALUE/REQUIRED}. Of a rehearsal, the ids of records that
   * would be made name nothing, then or later.
   *
   * @return what became of each, in the order given; the paths of problems begin within the operation
   * @throws FieldstoneException {@code BULK/TOO_MANY}; with {@link BulkMode#ATOMIC} the faults of every operation
   */
  List<Outcome> bulk(List<? extends Bulk> operations, BulkMode mode, Reading reading);

  /** Runs many writes whose values are read strictly. */
  default List<Outcome> bulk(List<? extends Bulk> operations, BulkMode mode) {
    return bulk(operations, mode, Reading.strict());
  }

  /**
   * Runs several calls as one operation, all or nothing. Reads inside see its own writes; nobody else does before it
   * is done. An exception from the work undoes everything and is thrown on.
   *
   * @param work gets a session bound to the operation; using another session of the same org inside is an
   *     {@link IllegalStateException} at once. Calling write inside on the bound session joins the operation
   * @return what the work returned
   * @throws FieldstoneException {@code ORG/BUSY} if the turn did not come within {@code writeTimeout}
   */
  <T extends @Nullable Object> T write(Function<Session, T> work);

  /**
   * Returns a session like this one whose write is done once: the same call on such a session within 24 hours gives the
   * first call's answer and writes nothing. The key is stored in the transaction of the write: a call that failed has
   * stored none, and one whose outcome is unknown can be repeated safely.
   *
   * <p>The key covers one call that writes. Another call under the key of one that was answered, or the same one with
   * other arguments, is {@code REQUEST/KEY_REUSED}; who asks, and in which zone, makes no difference but within a
   * scope, where these and the scope do. {@link #write} is one call, whatever is done inside; of its content nothing is
   * known but what {@link #once(String, String)} says. Reads are as on any session.
   *
   * <p>An answer repeated holds records, tables, fields and views as they are by then; where one is gone, the call is
   * refused as it is for one that never was. What {@link #write} is to answer is null, a Boolean, a String, an Integer,
   * Long, Double or BigDecimal, a LocalDate or Instant, an id, a Record, Table, Field or View, an Outcome, a
   * DeletionPlan, or a List of these; anything else is an {@link IllegalArgumentException}, and nothing is done.
   *
   * @param key chosen by whoever makes the request, unique in the org: 1 to 200 characters, compared exactly
   * @throws FieldstoneException {@code REQUEST/KEY_INVALID} if the key is blank or too long, or has control characters
   *     or lone surrogates
   * @throws IllegalStateException if the session is bound to an operation or state, or has a key already
   */
  Session once(String key);

  /**
   * Returns a session like {@link #once(String)} does, with a text that stands for what the call is given.
   *
   * @param content such as the body of the request; the same key with another text is {@code REQUEST/KEY_REUSED}
   */
  Session once(String key, String content);

  /**
   * Returns a session like this one that sees and writes no more than a scope lets: it finds the org as if the rest had
   * been deleted. Tables and fields that are hidden are not found, views go without clauses about them, and references
   * to hidden records are empty; the records that are seen are all that is listed, counted, searched, grouped, followed
   * and exported. A scope narrows what this session's own scope leaves, and a bound session, or one with an idempotency
   * key, stays so.
   *
   * <p>What such a session writes has to be within the scope before and after: a record that would not be is
   * {@code SCOPE/REFUSED}, and so is every write but of records, and any to a table that is read only. What the schema
   * asks holds for what is hidden, too: defaults are filled, required values demanded, unique ones held against all
   * records, and deletes cascade; but nothing hidden is named, save the id of a table's display field. What is not
   * shown of a list of references stays when the list is written. The first call of the session lays the scope over all
   * tables and views of the org, later ones only after these were changed: keep a session that is used often.
   *
   * @throws FieldstoneException {@code SCOPE/INVALID} from the calls of that session on records of a table whose
   *     condition does not fit its fields
   */
  Session within(Scope scope);

  /**
   * Subscribes to the changes that this session sees, from now on. Without a scope, that is {@link Org#subscribe}.
   *
   * <p>Within a scope, each change is judged by the state in which it is told, which may be later than the change: a
   * record that leaves the scope is told as deleted, one that comes into it as created, and change sets of which
   * nothing is seen are passed over, updates of hidden fields alone among them. That a condition lets other records be
   * seen because time went on is not told, nor that a reference is empty now because the record it points at left the
   * scope. Where what is seen can't be told from before, such as of a table that comes into the scope by another key,
   * the listener is told to reload; while a condition does not fit, it is told so with the first change set after that.
   * Remembers the numbers of the records seen of tables of which some are hidden.
   *
   * @throws IllegalStateException if the session is bound to an operation or state
   */
  Subscription subscribe(ChangeListener listener);

  /**
   * Runs several reads of one state of the org, however long they take and whatever is written meanwhile.
   *
   * @param work gets a session bound to that state; writing through it is an {@link IllegalStateException}
   * @return what the work returned
   */
  <T extends @Nullable Object> T read(Function<Session, T> work);
}
