package dev.fieldstone.importexport;

import java.io.InputStream;
import java.nio.file.Path;

/** Where an import reads from. */
public sealed interface ImportSource {

  /**
   * A file, which is read more than once and must not change meanwhile.
   *
   * @param path the file
   */
  record File(Path path) implements ImportSource {}

  /**
   * A stream, which is copied to a private temporary file first. It is read to its end and left open.
   *
   * @param input the stream
   */
  record Stream(InputStream input) implements ImportSource {}

  /** {@return a file as a source} */
  static ImportSource of(Path path) {
    return new File(path);
  }

  /** {@return a stream as a source} */
  static ImportSource of(InputStream input) {
    return new Stream(input);
  }
}
