package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
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
   * @param actor who does it: any text the host likes, not blank
   * @param zone what "today" means, and what day a point in time falls on
   * @param firstDayOfWeek where weeks begin
   */
  Session as(String actor, ZoneId zone, DayOfWeek firstDayOfWeek);

  /**
   * Makes what a schema document names and the org lacks, and updates names and options where it says so. Never
   * deletes; the same document twice changes nothing. All or nothing.
   *
   * @return what was done, in order
   * @throws FieldstoneException {@code SCHEMA/INVALID} where the document contradicts itself or the type of a field
   *     that exists, and whatever making its parts can throw
   */
  List<SchemaChange> apply(Schema schema);

  /** Works out what {@link #apply} would do, without doing it. */
  List<SchemaChange> plan(Schema schema);

  /** {@return the document of what is there} */
  Schema schema();
}
