package dev.fieldstone.importexport;

import java.io.OutputStream;
import java.nio.file.Path;

/** Where an export writes to. */
public sealed interface ExportTarget {

  /**
   * A file. It is written aside, in the same directory, and moved into place only when it is whole; what was there
   * before stays until then.
   *
   * @param path the file
   */
  record File(Path path) implements ExportTarget {}

  /**
   * A stream. It is flushed and left open; where the export fails in the middle, it holds a part.
   *
   * @param output the stream
   */
  record Stream(OutputStream output) implements ExportTarget {}

  /** {@return a file as a target} */
  static ExportTarget of(Path path) {
    return new File(path);
  }

  /** {@return a stream as a target} */
  static ExportTarget of(OutputStream output) {
    return new Stream(output);
  }
}
