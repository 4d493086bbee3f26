package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
 * <p>The JDK closes a file's channel, and gives back its lock, when a thread is interrupted while it reads or writes.
 * Then this one opens and locks the file again, does what was interrupted once more, and leaves the thread interrupted.
 * A file that can't be opened and locked again stays closed, since others may have written to it meanwhile. H2's own
 * way round, asynchronous channels, makes single writes a fifth slower; its other, "retry:", loses the interrupt.
 */
// Positional reads and writes share nothing that a lock would have to protect.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class UninterruptedChannel extends FileBaseDefault {
  private final Path path;
  private final Set<OpenOption> reopening;
  private volatile FileChannel channel;
  private volatile boolean isOver;
  private @Nullable KeptLock kept;

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

  /** Locks a part of the file; one at a time. */
  @Override
  public synchronized @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    if (kept != null) {
      throw new OverlappingFileLockException();
    }
    FileLock taken = uninterrupted(present -> present.tryLock(position, size, shared));
    kept = taken == null ? null : new KeptLock(taken);
    return kept;
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
    isOver = true;
    kept = null;
    channel.close();
  }

  /** {@return the JDK's channel at present; to close it is to do what an interrupt does} */
  FileChannel present() {
    return channel;
  }

  /** An interrupt from before the access would close the channel under all threads, and is put aside. */
  private <T extends @Nullable Object> T uninterrupted(Access<T> access) throws IOException {
    boolean isInterrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          FileChannel present = channel;
          return access.with(present.isOpen() ? present : reopened());
        } catch (ClosedChannelException lost) {
          if (isOver) {
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
    if (isOver) {
      throw new ClosedChannelException();
    }
    if (!channel.isOpen()) {
      // Waits for the thread that closes it: the lock is given back last.
      channel.close();
      try {
        channel = openLocked();
      } catch (IOException | RuntimeException failure) {
        isOver = true;
        throw failure;
      }
    }
    return channel;
  }

  private FileChannel openLocked() throws IOException {
    FileChannel opened = FileChannel.open(path, reopening);
    try {
      if (kept != null) {
        kept.take(opened);
      }
      return opened;
    } catch (IOException | RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  /** A lock that goes with the file from one channel to the next. */
  private final class KeptLock extends FileLock {
    private FileLock present;

    KeptLock(FileLock taken) {
      super(UninterruptedChannel.this, taken.position(), taken.size(), taken.isShared());
      this.present = taken;
    }

    @Override
    public boolean isValid() {
      synchronized (UninterruptedChannel.this) {
        return kept == this && !isOver;
      }
    }

    @Override
    public void release() throws IOException {
      synchronized (UninterruptedChannel.this) {
        if (!UninterruptedChannel.this.isOpen()) {
          throw new ClosedChannelException();
        }
        if (kept == this) {
          kept = null;
          giveBack();
        }
      }
    }

    void take(FileChannel opened) throws IOException {
      FileLock again;
      try {
        again = opened.tryLock(position(), size(), isShared());
      } catch (OverlappingFileLockException held) {
        throw new IOException("The file was locked by another channel meanwhile", held);
      }
      if (again == null) {
        throw new IOException("The file was locked by another process meanwhile");
      }
      present = again;
    }

    private void giveBack() throws IOException {
      try {
        present.release();
      } catch (ClosedChannelException interrupted) {
        // An interrupt gave it back.
      }
    }
  }
}
