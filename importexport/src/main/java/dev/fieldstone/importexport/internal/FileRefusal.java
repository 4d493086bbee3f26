package dev.fieldstone.importexport.internal;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;

/** What is wrong with a file that is not read. */
public final class FileRefusal {
  private FileRefusal() {}

  /** {@return the error for a file that is damaged} */
  public static FieldstoneException malformed(String sentence) {
    return new FieldstoneException(ErrorCode.IMPORT_FILE_MALFORMED, sentence);
  }

  /** {@return the error for a file that is hostile, or of another kind than wanted} */
  public static FieldstoneException rejected(String sentence) {
    return new FieldstoneException(ErrorCode.IMPORT_FILE_REJECTED, sentence);
  }
}
