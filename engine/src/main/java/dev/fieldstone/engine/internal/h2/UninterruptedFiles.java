package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files on disk, opened so that an interrupt of a thread that uses one does not close it for all. */
public final class UninterruptedFiles extends FilePathWrapper {
  private static final String SCHEME = "uninterrupted";

  /** Makes a file that is yet to be named; for H2. */
  public UninterruptedFiles() {}

  /** Makes the files known to H2, any number of times; {@return what their names begin with} */
  static String register() {
    FilePath.register(new UninterruptedFiles());
    return SCHEME + ":";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new UninterruptedChannel(getBase().toString(), mode);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
