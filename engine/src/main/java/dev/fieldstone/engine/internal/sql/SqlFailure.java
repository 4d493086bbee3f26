package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Errors of the database as errors of the library: the cause stays, its text does not get into the message. */
public final class SqlFailure {
  private SqlFailure() {}

  /** {@return what to throw} */
  public static FieldstoneException of(SQLException failure) {
    return failure instanceof SQLTimeoutException
        ? new FieldstoneException(ErrorCode.QUERY_TIMEOUT, "The read took too long", failure)
        : new FieldstoneException(ErrorCode.STORAGE_FAILED, "The database failed", failure);
  }
}
