package dev.fieldstone.importexport.internal;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.internal.csv.CsvFile;
import dev.fieldstone.importexport.internal.xlsx.XlsxFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells by its content what a file is: an archive is a spreadsheet, and text is CSV. */
public final class FileRecognition {
  private FileRecognition() {}

  /**
   * Recognises a file.
   *
   * @throws FieldstoneException {@code IMPORT/FILE_REJECTED} if it is neither, not what it has to be, a hostile
   *     spreadsheet, or one without the sheet; {@code IMPORT/FILE_MALFORMED} if it is damaged, or its first characters
   *     can't be decoded; {@code STORAGE/FAILED}
   */
  public static RowFile recognise(Path path, FileReading reading) {
    Signature signature = signature(path);
    FileType found = signature == null ? FileType.CSV : FileType.XLSX;
    if (signature != null && signature != Signature.ZIP) {
      throw FileRefusal.rejected("The file is neither CSV nor a spreadsheet").with("found", signature.kind());
    }
    if (reading.type() != null && reading.type() != found) {
      throw FileRefusal.rejected("The file is not of the type that was named")
          .with("type", reading.type().name())
          .with("found", found.name());
    }
    return switch (found) {
      case CSV -> CsvFile.recognise(path, reading);
      case XLSX -> XlsxFile.recognise(path, reading);
    };
  }

  private static @Nullable Signature signature(Path path) {
    try (InputStream input = Files.newInputStream(path)) {
      return Signature.of(input.readNBytes(Signature.MAX_BYTES));
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }
}
