package dev.fieldstone.importexport.internal;

/** A file of rows, in a format that has been recognised. May be read any number of times. */
public interface RowFile {

  /**
   * Begins to read at the first row.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED}
   */
  RowSource open();
}
