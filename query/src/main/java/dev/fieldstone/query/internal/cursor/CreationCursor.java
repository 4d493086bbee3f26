package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Cursor;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Cursors in order of creation: the last record's id, which is encrypted already, and the query's fingerprint. They
 * outlive that record, since its id still says where it stood.
 */
public final class CreationCursor {
  private static final int SIZE_BYTES = 3 * Long.BYTES;

  private CreationCursor() {}

  /** {@return a cursor that resumes after a record} */
  public static Cursor after(RecordId last, long fingerprint) {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE_BYTES);
    bytes.putLong(last.high()).putLong(last.low()).putLong(fingerprint);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
  }

  /**
   * Returns the number of the record that a cursor resumes after.
   *
   * @throws FieldstoneException {@code CURSOR/INVALID} if it was damaged or belongs to another query
   */
  public static long number(Cursor cursor, TableShape table, long fingerprint) {
    ByteBuffer bytes = decode(cursor.token());
    if (bytes == null) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "This is not a cursor");
    }
    RecordId last = new RecordId(bytes.getLong(), bytes.getLong());
    if (bytes.getLong() != fingerprint) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "The cursor belongs to another query");
    }
    try {
      return table.number(last);
    } catch (FieldstoneException foreign) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "The cursor belongs to another table", foreign);
    }
  }

  private static @Nullable ByteBuffer decode(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      return bytes.length == SIZE_BYTES ? ByteBuffer.wrap(bytes) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
