package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/** Errors of the database as errors of the library: the cause stays, its text does not get into the message. */
public final class SqlFailure {
  /** The SQLSTATEs of a lock that was not had in time, on H2 and on PostgreSQL. */
  private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

  /** The classes of SQLSTATE that concern one statement: cardinality, data, constraint, conflict, syntax. */
  private static final Set<String> STATEMENT_CLASSES = Set.of("21", "22", "23", "40", "42");

  private SqlFailure() {}

  /** {@return what to throw} */
  public static FieldstoneException of(SQLException failure) {
    if (LOCK_TIMEOUTS.contains(state(failure))) {
      return new FieldstoneException(ErrorCode.ORG_BUSY, "The database was locked for too long", failure);
    }
    return failure instanceof SQLTimeoutException
        ? new FieldstoneException(ErrorCode.QUERY_TIMEOUT, "The read took too long", failure)
        : new FieldstoneException(ErrorCode.STORAGE_FAILED, "The database failed", failure);
  }

  /** {@return whether a failure says that the database itself is in trouble, and not one statement} */
  public static boolean isOfDatabase(FieldstoneException failure) {
    return failure.code() == ErrorCode.STORAGE_FAILED
        && failure.getCause() instanceof SQLException cause
        && STATEMENT_CLASSES.stream().noneMatch(state(cause)::startsWith);
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }
}
