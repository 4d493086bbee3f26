package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Records;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.TableLocator;
import java.time.DayOfWeek;
import java.time.ZoneId;
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

  /** {@return the org} */
  Org org();

  /** {@return who does it} */
  String actor();

  /** {@return what "today" means} */
  ZoneId zone();

  /** {@return where weeks begin} */
  DayOfWeek firstDayOfWeek();

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
   * Runs several reads of one state of the org, however long they take and whatever is written meanwhile.
   *
   * @param work gets a session bound to that state; writing through it is an {@link IllegalStateException}
   * @return what the work returned
   */
  <T extends @Nullable Object> T read(Function<Session, T> work);
}
