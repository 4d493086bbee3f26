package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.upkeep.Finding;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/** One tenant. Nothing is ever shared between orgs. Safe for many threads; a host may keep it or ask again. */
public interface Org {

  /** {@return the host's name for it} */
  String id();

  /** {@return a session of an actor in UTC, weeks beginning on Monday} */
  default Session as(String actor) {
    return as(actor, ZoneId.of("UTC"));
  }

  /** {@return a session of an actor in a zone, weeks beginning on Monday} */
  default Session as(String actor, ZoneId zone) {
    return as(actor, zone, DayOfWeek.MONDAY);
  }

  /**
   * Returns a session.
   *
   * @param actor who does it: 1 to 200 characters as the host likes, not blank
   * @param zone what "today" means, and what day a point in time falls on
   * @param firstDayOfWeek where weeks begin
   */
  Session as(String actor, ZoneId zone, DayOfWeek firstDayOfWeek);

  /**
   * {@return whom the org knows by label; changes are those of the actor {@code host}} Within an operation, use
   * {@link Session#actors}.
   */
  Actors actors();

  /**
   * Makes what a schema document names and the org lacks, and updates names, texts and options where it says so. Never
   * deletes; the same document twice changes nothing. All or nothing.
   *
   * @return what was done, in order
   * @throws FieldstoneException {@code SCHEMA/INVALID} where the document contradicts itself or the type of a field
   *     that exists, and whatever making its parts can throw
   */
  List<SchemaChange> apply(Schema schema);

  /** Works out what {@link #apply} would do, without doing it. */
  List<SchemaChange> plan(Schema schema);

  /**
   * {@return the sequence of the last change set: a state that is read afterwards contains everything up to it}
   */
  long sequence();

  /**
   * Subscribes to every change from now on.
   *
   * <p>The listener runs on a thread of the subscription, after the change was acknowledged or while it is; it never
   * makes a write wait. The subscription lasts until it is closed, the org is erased or the workspace is closed, and
   * goes on when the org is closed meanwhile for being idle.
   */
  Subscription subscribe(ChangeListener listener);

  /**
   * Subscribes to every change after a sequence, such as the last one that the host acted on before it was restarted.
   * The change sets since then follow if they are still kept (the last 10,000 of this process, with 200,000 records at
   * the most); otherwise the listener is told to read anew.
   *
   * @param after the last sequence that the listener knows
   */
  Subscription subscribe(long after, ChangeListener listener);

  /**
   * Writes down what is there, archived tables and views too. Left out is what would mean nothing in another org:
   * clauses that sleep, conditions and defaults that name records, removed options, and what is kept of former types.
   */
  Schema schema();

  /**
   * Checks everything that always holds in the org's storage, in one state, and changes nothing. Writes go on
   * meanwhile. Reads all records some times over: the time grows with the org, the memory does not.
   *
   * @return what is wrong, the catalog's first and then by table; empty for a sound org
   * @throws FieldstoneException {@code STORAGE/FAILED} where the database can't be read
   */
  List<Finding> verify();
}
