package dev.fieldstone.importexport.internal;

import dev.fieldstone.importexport.FileReading;
import java.util.List;

/** A file of rows, in a format that has been recognised. May be read any number of times. */
public interface RowFile {

  /**
   * Begins to read at the first row.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED}
   */
  RowSource open();

  /** {@return how the file is read, with what was recognised in the place of what was left open} */
  FileReading reading();

  /** {@return the names of its sheets in order; none where the format has no sheets} */
  default List<String> sheets() {
    return List.of();
  }
}
