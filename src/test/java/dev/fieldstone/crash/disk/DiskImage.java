package dev.fieldstone.crash.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, in memory. A copy costs little: it shares every block that neither has changed since. */
public final class DiskImage {
  private static final int BLOCK_BYTES = 4096;

  /** The blocks, each never changed; null where nothing was ever written, which reads as zeros. */
  private final List<byte @Nullable []> blocks;

  private long sizeBytes;

  private DiskImage(List<byte @Nullable []> blocks, long sizeBytes) {
    this.blocks = blocks;
    this.sizeBytes = sizeBytes;
  }

  /** {@return an image of nothing} */
  public static DiskImage empty() {
    return new DiskImage(new ArrayList<>(), 0);
  }

  /** {@return an image of a file, or of nothing if there is none} */
  public static DiskImage of(Path file) throws IOException {
    DiskImage image = empty();
    if (Files.exists(file)) {
      image.write(0, ByteBuffer.wrap(Files.readAllBytes(file)));
    }
    return image;
  }

  /** {@return an image that is the same now, and changes apart from this one} */
  public synchronized DiskImage copy() {
    return new DiskImage(new ArrayList<>(blocks), sizeBytes);
  }

  /** {@return how long the file is} */
  public synchronized long sizeBytes() {
    return sizeBytes;
  }

  /** Reads what there is from an offset on; {@return how many bytes, or -1 at the end} */
  public synchronized int read(long offset, ByteBuffer target) {
    long countBytes = Math.min(target.remaining(), sizeBytes - offset);
    if (countBytes <= 0) {
      return target.hasRemaining() ? -1 : 0;
    }
    long end = offset + countBytes;
    for (long at = offset; at < end; ) {
      int within = (int) (at % BLOCK_BYTES);
      int length = (int) Math.min(BLOCK_BYTES - within, end - at);
      target.put(block(at), within, length);
      at += length;
    }
    return (int) countBytes;
  }

  /** Writes all of some bytes at an offset. */
  public synchronized void write(long offset, ByteBuffer bytes) {
    long end = offset + bytes.remaining();
    while (blocks.size() * (long) BLOCK_BYTES < end) {
      blocks.add(null);
    }
    for (long at = offset; at < end; ) {
      int within = (int) (at % BLOCK_BYTES);
      int length = (int) Math.min(BLOCK_BYTES - within, end - at);
      byte[] changed = block(at).clone();
      bytes.get(changed, within, length);
      blocks.set((int) (at / BLOCK_BYTES), changed);
      at += length;
    }
    sizeBytes = Math.max(sizeBytes, end);
  }

  /** Cuts the file off. */
  public synchronized void truncate(long newSizeBytes) {
    if (newSizeBytes >= sizeBytes) {
      return;
    }
    int keptBlocks = (int) ((newSizeBytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
    blocks.subList(keptBlocks, blocks.size()).clear();
    int within = (int) (newSizeBytes % BLOCK_BYTES);
    if (within > 0) {
      byte[] last = block(newSizeBytes).clone();
      Arrays.fill(last, within, BLOCK_BYTES, (byte) 0);
      blocks.set(keptBlocks - 1, last);
    }
    sizeBytes = newSizeBytes;
  }

  /** Writes the file to a real one. */
  public synchronized void save(Path file) throws IOException {
    try (OutputStream output = Files.newOutputStream(file)) {
      for (long at = 0; at < sizeBytes; at += BLOCK_BYTES) {
        output.write(block(at), 0, (int) Math.min(BLOCK_BYTES, sizeBytes - at));
      }
    }
  }

  private byte[] block(long offset) {
    byte[] block = blocks.get((int) (offset / BLOCK_BYTES));
    return block == null ? new byte[BLOCK_BYTES] : block;
  }
}
