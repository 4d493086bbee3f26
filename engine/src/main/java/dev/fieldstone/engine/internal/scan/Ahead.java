package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.memory.Chunk;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chunks that a second thread reads ahead while the first one reads those before. A load of a large table takes a core
 * for seconds, and somebody waits for it.
 */
final class Ahead implements AutoCloseable {
  /** To begin a thread and a transaction is worth so many chunks. */
  static final int MIN_CHUNKS = 8;

  private static final long PATIENCE_MILLIS = 20;

  private final BlockingQueue<Optional<Chunk>> done = new LinkedBlockingQueue<>();
  private final Chunks chunks;
  private final ToLongFunction<Chunk> bytes;
  private final long maxBytes;
  private final Thread thread;
  private volatile boolean isCancelled;
  private volatile @Nullable Throwable failure;

  private Ahead(Chunks chunks, ToLongFunction<Chunk> bytes, long maxBytes) {
    this.chunks = chunks;
    this.bytes = bytes;
    this.maxBytes = maxBytes;
    this.thread =
        Thread.ofPlatform().daemon().inheritInheritableThreadLocals(false).name("fieldstone load").unstarted(this::run);
  }

  /**
   * Begins to read. Where the system gives no thread, nothing is read.
   *
   * @param chunks belong to the second thread until it is done
   * @param bytes how much memory a chunk takes
   * @param maxBytes about how much is read at the most; the rest is left
   */
  static Ahead begin(Chunks chunks, ToLongFunction<Chunk> bytes, long maxBytes) {
    Ahead ahead = new Ahead(chunks, bytes, maxBytes);
    try {
      ahead.thread.start();
    } catch (OutOfMemoryError noThread) {
      ahead.done.add(Optional.empty());
    }
    return ahead;
  }

  /**
   * {@return the next chunk that was read; null where no more are}
   *
   * @param demandTime is asked while it waits
   */
  @Nullable Chunk next(Runnable demandTime) {
    Optional<Chunk> next = null;
    while (next == null) {
      demandTime.run();
      try {
        next = done.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (next.isEmpty()) {
      throwFailure();
    }
    return next.orElse(null);
  }

  /** Ends it, and waits for the end, after which nobody uses the connection; what failed until then is thrown. */
  @Override
  public void close() {
    isCancelled = true;
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    throwFailure();
  }

  /** Once. */
  private void throwFailure() {
    Throwable thrown = failure;
    failure = null;
    switch (thrown) {
      case null -> {}
      case RuntimeException known -> throw known;
      case Error known -> throw known;
      default -> throw new IllegalStateException(thrown);
    }
  }

  private void run() {
    try {
      read();
    } catch (Throwable thrown) {
      failure = thrown;
    } finally {
      done.add(Optional.empty());
    }
  }

  private void read() {
    long read = 0;
    while (!isCancelled && read < maxBytes) {
      Chunk chunk = chunks.next();
      if (chunk == null) {
        return;
      }
      read += bytes.applyAsLong(chunk);
      done.add(Optional.of(chunk));
    }
  }
}
