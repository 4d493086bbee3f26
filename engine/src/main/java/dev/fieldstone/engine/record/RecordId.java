package dev.fieldstone.engine.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.id.WireForm;

/**
 * Names a record for as long as it exists; never issued twice, and meaningless to any other org.
 *
 * @param high the upper half of the id's 16 opaque bytes
 * @param low the lower half
 */
public record RecordId(long high, long low) implements RecordLocator {
  private static final String PREFIX = "rec_";

  /**
   * Reads the wire form. Checks its shape only: whether there is such a thing shows when the id is used.
   *
   * @throws FieldstoneException {@code RECORD/NOT_FOUND} if the text is no such id
   */
  public static RecordId parse(String text) {
    long[] halves = WireForm.parse(PREFIX, text);
    if (halves == null) {
      throw new FieldstoneException(ErrorCode.RECORD_NOT_FOUND, "This is not the id of a record").with("id", text);
    }
    return new RecordId(halves[0], halves[1]);
  }

  /** {@return this id} */
  @Override
  public RecordId id() {
    return this;
  }

  /** {@return the wire form: {@code rec_} and 26 characters of base32} */
  @Override
  public String toString() {
    return WireForm.format(PREFIX, high, low);
  }
}
