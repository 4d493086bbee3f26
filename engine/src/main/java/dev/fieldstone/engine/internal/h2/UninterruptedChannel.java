package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
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
// Positional reads and writes share nothing that a lock would have to protect.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class UninterruptedChannel extends FileBaseDefault {
  private final Path path;
  private final Set<OpenOption> reopening;
  private volatile FileChannel channel;
  private volatile boolean closed;
  private @Nullable Access<@Nullable FileLock> locking;

  UninterruptedChannel(String name, String mode) throws IOException {
    this.path = Path.of(name);
    Set<OpenOption> options = new HashSet<>(FileUtils.modeToOptions(mode));
    this.channel = FileChannel.open(path, options);
    options.remove(StandardOpenOption.CREATE);
    this.reopening = Set.copyOf(options);
  }

  @FunctionalInterface
  private interface Access<T extends @Nullable Object> {
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
    Access<@Nullable FileLock> access = present -> present.tryLock(position, size, shared);
    FileLock lock = uninterrupted(access);
    locking = lock == null ? null : access;
    return lock;
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

  private <T extends @Nullable Object> T uninterrupted(Access<T> access) throws IOException {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          FileChannel present = channel;
          return access.with(present.isOpen() ? present : reopened());
        } catch (ClosedChannelException lost) {
          if (closed) {
            throw lost;
          }
          isInterrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized FileChannel reopened() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    if (!channel.isOpen()) {
      channel.close();
      channel = openLocked();
    }
    return channel;
  }

  private FileChannel openLocked() throws IOException {
    FileChannel opened = FileChannel.open(path, reopening);
    boolean isLocked = false;
    try {
      isLocked = locking == null || locking.with(opened) != null;
    } finally {
      if (!isLocked) {
        opened.close();
      }
    }
    if (!isLocked) {
      throw new IOException("Another process took the file");
    }
    return opened;
  }
}
