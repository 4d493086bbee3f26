package dev.fieldstone.importexport.internal;

import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, the header being the first. Good on one thread. */
public interface RowSource extends AutoCloseable {

  /**
   * Returns the next row, or null after the last.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code IMPORT/FILE_MALFORMED}, {@code STORAGE/FAILED}
   */
  @Nullable Row next();

  /** {@return how many bytes of the file were read so far} */
  long readBytes();

  /** Lets go of the file. */
  @Override
  void close();
}
