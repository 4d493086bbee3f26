package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2's whose header always names a chunk that is safe, and every chunk of which is sealed. Safe for threads.
 *
 * <p>H2 writes a chunk, then at times a header that names it, in both its copies and without a force in between. Where
 * power is lost, the header may be there and the chunk may not; then H2 takes some older chunk that it comes across.
 * Here a header follows every chunk, into one copy at a time: the other names the chunk before, which was forced before
 * this one was written.
 */
// Reads share nothing that a lock would have to protect.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class ChunkChannel extends FileBaseDefault {
  private final FileChannel target;
  private final Safety safety;
  private final StoreHeader header = new StoreHeader();
  private boolean isForced;

  ChunkChannel(FileChannel target, Safety safety) throws IOException {
    this.target = target;
    this.safety = safety;
    if (target.size() > StoreHeader.BYTES) {
      header.read(ChunkSeal.read(target, 0, StoreHeader.BYTES), named -> ChunkSeal.isWhole(target, named));
    }
  }

  /** What makes safe what was written. */
  enum Safety {
    /** That something was written after it. */
    WRITE,
    /** That it was forced. */
    FORCE
  }

  @Override
  public long size() throws IOException {
    return target.size();
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    int start = bytes.position();
    int countBytes = target.read(bytes, position);
    ChunkSeal.hideIfBroken(target, bytes, start, position);
    return countBytes;
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    int countBytes = bytes.remaining();
    if (position == 0) {
      writeHeader(bytes);
    } else if (header.isNewest(bytes, position)) {
      writeNewest(bytes, position);
    } else {
      ChunkSeal.seal(bytes);
      writeFully(bytes, position);
    }
    bytes.position(bytes.limit());
    return countBytes;
  }

  /** Nothing is written meanwhile: it would not be known whether it was forced. */
  @Override
  public synchronized void force(boolean metaData) throws IOException {
    target.force(metaData);
    isForced = true;
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return target.tryLock(position, size, shared);
  }

  @Override
  public String toString() {
    return target.toString();
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    isForced = false;
    target.truncate(size);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    target.close();
  }

  /** H2's own header is needed where it begins or ends the use of a file; in between, another stands already. */
  private void writeHeader(ByteBuffer bytes) throws IOException {
    if (header.isNeeded(bytes)) {
      force(true);
      writeFully(bytes, 0);
      force(true);
    }
  }

  private void writeNewest(ByteBuffer bytes, long position) throws IOException {
    if (!isForced && safety == Safety.FORCE) {
      force(true);
    }
    ChunkSeal.seal(bytes);
    writeFully(bytes, position);
    header.setNewest(bytes, position);
    writeFully(header.copy(), header.copyPosition());
  }

  private void writeFully(ByteBuffer bytes, long position) throws IOException {
    isForced = false;
    int start = bytes.position();
    while (bytes.hasRemaining()) {
      target.write(bytes, position + bytes.position() - start);
    }
    bytes.position(start);
  }
}
