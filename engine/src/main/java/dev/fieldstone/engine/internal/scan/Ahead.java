package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.columns.packed.Packing;
import dev.fieldstone.engine.internal.memory.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;

/**
 * Chunks that a second thread reads ahead while the first one reads those before. A load of a large table takes a core
 * for seconds, and somebody waits for it.
 */
final class Ahead implements AutoCloseable {
  /** To begin a thread and a transaction is worth so many chunks. */
  static final int MIN_CHUNKS = 8;

  private final CompletableFuture<List<Chunk>> read = new CompletableFuture<>();
  private final Chunks chunks;
  private final long maxBytes;
  private volatile boolean isCancelled;

  private Ahead(Chunks chunks, long maxBytes) {
    this.chunks = chunks;
    this.maxBytes = maxBytes;
  }

  /**
   * Begins to read.
   *
   * @param chunks belong to the second thread until it is done
   * @param maxBytes about how much is read at the most; the rest is left
   */
  static Ahead begin(Chunks chunks, long maxBytes) {
    Ahead ahead = new Ahead(chunks, maxBytes);
    Thread.ofPlatform().daemon().name("fieldstone load").start(ahead::run);
    return ahead;
  }

  /** {@return what was read, when it was} */
  List<Chunk> chunks() {
    try {
      return read.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw failure;
    }
  }

  /** Ends it, and waits for the end, after which nobody uses the connection. */
  @Override
  public void close() {
    isCancelled = true;
    read.exceptionally(failure -> List.of()).join();
  }

  private void run() {
    try {
      read.complete(read());
    } catch (RuntimeException | Error failure) {
      read.completeExceptionally(failure);
    }
  }

  private List<Chunk> read() {
    List<Chunk> done = new ArrayList<>();
    long bytes = 0;
    while (!isCancelled && bytes < maxBytes) {
      Chunk chunk = chunks.next();
      if (chunk == null) {
        break;
      }
      done.add(chunk);
      bytes += chunk.columns().values().stream().mapToLong(column -> Packing.bytes(column, chunk.size())).sum();
    }
    return done;
  }
}
