package dev.fieldstone.importexport.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a file, the header being the first. Good on one thread. */
public interface RowSink {

  /**
   * Writes one row.
   *
   * @param cells text, numbers, booleans, dates, instants, ids; null where there is nothing
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED}
   */
  void write(List<? extends @Nullable Object> cells);

  /**
   * Hands everything over to the file, which is then whole.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED}
   */
  void finish();

  /** {@return how many bytes were written so far} */
  long writtenBytes();
}
