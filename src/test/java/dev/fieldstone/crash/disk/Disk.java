package dev.fieldstone.crash.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;

/** What H2's files of one directory lie on. Safe for threads. */
public interface Disk {

  /**
   * Opens a file.
   *
   * @param file as the engine opens it
   * @param mode as H2 says it: {@code r} or {@code rw}
   */
  FileChannel open(FilePath file, String mode) throws IOException;

  /** Takes note that a file has got another name, and replaced what had that name. */
  void moved(String from, String to);

  /** Takes note that a file was deleted. */
  void deleted(String name);
}
