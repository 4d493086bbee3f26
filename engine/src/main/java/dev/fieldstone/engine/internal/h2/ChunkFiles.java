package dev.fieldstone.engine.internal.h2;

import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files on another file system, written so that H2 finds the newest chunk that is safe, whatever a crash left. */
public abstract class ChunkFiles extends FilePathWrapper {

  ChunkFiles() {}

  /** Makes the files known to H2, any number of times; {@return what the names of those of a durability begin with} */
  static String register(Durability durability) {
    ChunkFiles files =
        switch (durability) {
          case POWER -> new ForcedFiles();
          case PROCESS -> new OrderedFiles();
        };
    FilePath.register(files);
    return files.getScheme() + ":";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new ChunkChannel(getBase().open(mode), safety());
  }

  /** {@return what makes safe what was written} */
  abstract ChunkChannel.Safety safety();

  /** Files that survive a loss of power. */
  public static final class ForcedFiles extends ChunkFiles {
    /** Makes a file that is yet to be named; for H2. */
    public ForcedFiles() {}

    @Override
    public String getScheme() {
      return "forced";
    }

    @Override
    ChunkChannel.Safety safety() {
      return ChunkChannel.Safety.FORCE;
    }
  }

  /** Files that survive the death of the process, of which everything that was written arrives in order. */
  public static final class OrderedFiles extends ChunkFiles {
    /** Makes a file that is yet to be named; for H2. */
    public OrderedFiles() {}

    @Override
    public String getScheme() {
      return "ordered";
    }

    @Override
    ChunkChannel.Safety safety() {
      return ChunkChannel.Safety.WRITE;
    }
  }
}
