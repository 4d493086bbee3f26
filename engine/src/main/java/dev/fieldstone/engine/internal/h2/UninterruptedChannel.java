package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A file that survives interrupts. Safe for threads.
 *
 * <p>The JDK closes a file's channel when a thread is interrupted while it reads or writes. Then this one opens the file
 * again, does what was interrupted once more, and leaves the thread interrupted. H2's own way round, asynchronous
 * channels, makes single writes a fifth slower; its other, "retry:", loses the interrupt.
 */
final class UninterruptedChannel extends FileBaseDefault {
  private final Path path;
  private final String mode;
  private volatile FileChannel channel;
  private @Nullable FileLock lock;
  private boolean closed;

  UninterruptedChannel(String name, String mode) throws IOException {
    this.path = Path.of(name);
    this.mode = mode;
    this.channel = openChannel();
  }

  /** Something to do with a file, which may be done twice. */
  @FunctionalInterface
  private interface Access<T> {
    T with(FileChannel channel) throws IOException;
  }

  @Override
  public long size() throws IOException {
    return uninterrupted(FileChannel::size);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int start = target.position();
    return uninterrupted(present -> present.read(target.position(start), position));
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int start = source.position();
    return uninterrupted(present -> present.write(source.position(start), position));
  }

  @Override
  public void force(boolean metaData) throws IOException {
    uninterrupted(
        present -> {
          present.force(metaData);
          return present;
        });
  }

  @Override
  public synchronized @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FileLock taken = uninterrupted(present -> new Taken(this, position, size, shared));
    return taken;
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    uninterrupted(present -> present.truncate(size));
  }

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    closed = true;
    channel.close();
  }

  private <T> T uninterrupted(Access<T> access) throws IOException {
    boolean isInterrupted = false;
    try {
      while (true) {
        FileChannel present = channel;
        try {
          return access.with(present);
        } catch (ClosedChannelException lost) {
          isInterrupted |= Thread.interrupted();
          reopen(present, lost);
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
