package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.id.WireForm;

/**
 * Names a field for as long as it exists; never issued twice, and meaningless to any other org.
 *
 * @param high the upper half of the id's 16 opaque bytes
 * @param low the lower half
 */
public record FieldId(long high, long low) implements FieldLocator {
  private static final String PREFIX = "fld_";

  /**
   * Reads the wire form. Checks its shape only: whether there is such a thing shows when the id is used.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND} if the text is no such id
   */
  public static FieldId parse(String text) {
    long[] halves = WireForm.parse(PREFIX, text);
    if (halves == null) {
      throw new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "This is not the id of a field").with("id", text);
    }
    return new FieldId(halves[0], halves[1]);
  }

  /** {@return the wire form: {@code fld_} and 26 characters of base32} */
  @Override
  public String toString() {
    return WireForm.format(PREFIX, high, low);
  }
}
