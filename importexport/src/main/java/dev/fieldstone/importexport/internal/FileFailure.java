package dev.fieldstone.importexport.internal;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * What a failure of a file comes to. An interrupt closes the file that its thread is at: then it is the call that was
 * interrupted, and nothing is wrong with the file.
 */
public final class FileFailure {
  private FileFailure() {}

  /** {@return the error for a file that can't be read} */
  public static FieldstoneException reading(IOException failure) {
    return of("The file can't be read", failure);
  }

  /** {@return the error for a file that can't be written} */
  public static FieldstoneException writing(IOException failure) {
    return of("The file can't be written", failure);
  }

  private static FieldstoneException of(String sentence, IOException failure) {
    return failure instanceof ClosedByInterruptException
        ? new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", failure)
        : new FieldstoneException(ErrorCode.STORAGE_FAILED, sentence, failure);
  }
}
