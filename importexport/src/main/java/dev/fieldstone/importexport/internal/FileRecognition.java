package dev.fieldstone.importexport.internal;

import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.csv.CsvFile;
import java.nio.file.Path;

/** Tells by its content what a file is. */
public final class FileRecognition {
  private FileRecognition() {}

  /**
   * Recognises a file.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code STORAGE/FAILED}; {@code IMPORT/FILE_MALFORMED} where
   *     the first characters can't be decoded
   */
  public static RowFile recognise(Path path, FileReading reading) {
    return CsvFile.recognise(path, reading);
  }
}
