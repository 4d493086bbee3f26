package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.ImportSource;
import dev.fieldstone.importexport.internal.CancelledRun;
import dev.fieldstone.importexport.internal.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is imported, as a file that can be read more than once; a private copy of a stream goes when it is closed.
 *
 * @param path the file
 * @param isCopy whether it is a copy of a stream
 */
record LocalFile(Path path, boolean isCopy) implements AutoCloseable {
  private static final int BUFFER_BYTES = 65_536;

  /**
   * Makes a source readable as a file.
   *
   * @throws FieldstoneException {@code IMPORT/OVER_SYNC_LIMIT}, {@code STORAGE/FAILED}, {@code QUERY/CANCELLED}
   */
  static LocalFile of(ImportSource source, long maxBytes, Cancellation cancellation) {
    try {
      return switch (source) {
        case ImportSource.File file -> check(file.path(), maxBytes);
        case ImportSource.Stream stream -> copy(stream.input(), maxBytes, cancellation);
      };
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  @Override
  public void close() {
    if (isCopy) {
      delete(path);
    }
  }

  private static LocalFile check(Path path, long maxBytes) throws IOException {
    if (Files.size(path) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return new LocalFile(path, false);
  }

  private static LocalFile copy(InputStream input, long maxBytes, Cancellation cancellation) throws IOException {
    Path copy = Files.createTempFile("fieldstone-import-", ".tmp");
    try {
      try (OutputStream output = Files.newOutputStream(copy)) {
        transfer(input, output, maxBytes, cancellation);
      }
      return new LocalFile(copy, true);
    } catch (IOException | RuntimeException failure) {
      delete(copy);
      throw failure;
    }
  }

  private static void transfer(InputStream input, OutputStream output, long maxBytes, Cancellation cancellation)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long copiedBytes = 0;
    for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
      CancelledRun.demandNot(cancellation);
      copiedBytes += count;
      if (copiedBytes > maxBytes) {
        throw tooLarge(maxBytes);
      }
      output.write(buffer, 0, count);
    }
  }

  /** A copy that stays behind for now must not hide what became of the import. */
  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException failure) {
      copy.toFile().deleteOnExit();
    }
  }

  private static FieldstoneException tooLarge(long maxBytes) {
    return new FieldstoneException(ErrorCode.IMPORT_OVER_SYNC_LIMIT, "The file is too large to import at once")
        .with("limit", maxBytes)
        .with("unit", "bytes");
  }
}
