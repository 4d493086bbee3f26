package dev.fieldstone.engine.internal.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChunkOrderTest {
  private static final List<String> LOG = new ArrayList<>();

  @TempDir private Path directory;

  @BeforeEach
  void register() {
    FilePath.register(new LoggedFiles());
  }

  @Test
  void power_chunkIsForced_beforeAnotherIsWritten() {
    assertThat(commits(Durability.POWER, false))
        .containsExactly("chunk", "copy", "force", "chunk", "copy", "force", "chunk", "copy");
  }

  @Test
  void power_chunkForcedAlready_isNotForcedAgain() {
    assertThat(commits(Durability.POWER, true))
        .containsExactly("chunk", "copy", "force", "chunk", "copy", "force", "chunk", "copy", "force");
  }

  @Test
  void process_nothingIsForced() {
    assertThat(commits(Durability.PROCESS, false))
        .containsExactly("chunk", "copy", "chunk", "copy", "chunk", "copy");
  }

  /** {@return what three commits do to the file, after a first one} */
  private List<String> commits(Durability durability, boolean isForced) {
    String scheme = ChunkFiles.register(durability) + LoggedFiles.SCHEME;
    MVStore store = new MVStore.Builder().fileName(scheme + ":" + directory.resolve("store")).open();
    store.setAutoCommitDelay(0);
    commit(store, 0);
    store.sync();
    LOG.clear();
    for (int value = 1; value <= 3; value++) {
      commit(store, value);
      if (isForced) {
        store.sync();
      }
    }
    List<String> done = List.copyOf(LOG);
    store.closeImmediately();
    return done;
  }

  private static void commit(MVStore store, int value) {
    store.<Integer, Integer>openMap("values").put(1, value);
    store.commit();
  }

  /** Files that note what is done to them. */
  public static final class LoggedFiles extends FilePathWrapper {
    static final String SCHEME = "logged";

    /** Makes a file that is yet to be named; for H2. */
    public LoggedFiles() {}

    @Override
    public FileChannel open(String mode) throws IOException {
      return new LoggedChannel(getBase().open(mode));
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }
  }

  private static final class LoggedChannel extends FileBaseDefault {
    private final FileChannel target;

    LoggedChannel(FileChannel target) {
      this.target = target;
    }

    @Override
    public long size() throws IOException {
      return target.size();
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return target.read(bytes, position);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      LOG.add(position < StoreHeader.BYTES ? "copy" : "chunk");
      return target.write(bytes, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      LOG.add("force");
      target.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return target.tryLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      target.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      target.close();
    }
  }
}
