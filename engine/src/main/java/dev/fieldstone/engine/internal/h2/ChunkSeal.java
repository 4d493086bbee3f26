package dev.fieldstone.engine.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A checksum of a chunk, behind the fields of its footer, where H2 leaves room and does not look.
 *
 * <p>H2 takes a chunk for whole where its first and last block are. A disk may lose blocks in between when power is
 * lost; then H2 is not shown the footer, and goes on to another chunk. A chunk without a seal is shown as it is.
 */
final class ChunkSeal {
  /** What H2 allocates, and a disk writes, at least. */
  static final int BLOCK_BYTES = 4096;

  private static final int FOOTER_BYTES = 128;
  private static final byte[] BEGINNING = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
  private static final String KEY = ",crc:";
  private static final Pattern SEAL = Pattern.compile(KEY + "[0-9a-f]{8}");
  private static final Pattern LENGTH = Pattern.compile("chunk:([0-9a-f]+),.*?\\blen:([0-9a-f]+)", Pattern.DOTALL);

  private ChunkSeal() {}

  /** {@return whether these are the bytes of a chunk} */
  static boolean isChunk(ByteBuffer bytes) {
    int size = bytes.remaining();
    return size >= BLOCK_BYTES
        && size % BLOCK_BYTES == 0
        && bytes.slice(bytes.position(), BEGINNING.length).equals(ByteBuffer.wrap(BEGINNING));
  }

  /** Seals a chunk, in place; leaves anything else alone. */
  static void seal(ByteBuffer bytes) {
    if (isChunk(bytes)) {
      int footer = bytes.limit() - FOOTER_BYTES;
      String text = text(bytes, footer, FOOTER_BYTES);
      Matcher earlier = SEAL.matcher(text);
      int end = footer + (earlier.find() ? earlier.start() : text.stripTrailing().length());
      bytes.put(end, seal(bytes, end - bytes.position()).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** Blanks what was read if it is the footer of a chunk that is not whole. */
  static void hideIfBroken(FileChannel file, ByteBuffer bytes, int start, long position) throws IOException {
    int length = bytes.position() - start;
    if (length == FOOTER_BYTES && (position + length) % BLOCK_BYTES == 0) {
      String footer = text(bytes, start, length);
      Matcher chunk = LENGTH.matcher(footer);
      Matcher seal = SEAL.matcher(footer);
      if (chunk.lookingAt() && seal.find() && !isSealed(file, position + length, chunk, seal)) {
        bytes.put(start, new byte[length]);
      }
    }
  }

  /** {@return whether the chunk that a header names is there, and whole} */
  static boolean isWhole(FileChannel file, StoreHeader.Named named) {
    try {
      long from = named.block() * BLOCK_BYTES;
      Matcher chunk = LENGTH.matcher(text(read(file, from, BLOCK_BYTES), 0, BLOCK_BYTES));
      if (!chunk.lookingAt() || !chunk.group(1).equals(named.chunk())) {
        return false;
      }
      long position = from + lengthBytes(chunk) - FOOTER_BYTES;
      ByteBuffer footer = read(file, position, FOOTER_BYTES);
      footer.position(FOOTER_BYTES);
      hideIfBroken(file, footer, 0, position);
      Matcher end = LENGTH.matcher(text(footer, 0, FOOTER_BYTES));
      return end.lookingAt() && end.group(1).equals(named.chunk());
    } catch (IOException | RuntimeException missing) {
      return false;
    }
  }

  /** Reads so many bytes, or fails. */
  static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("The file ends at " + file.size());
      }
    }
    return bytes.flip();
  }

  private static boolean isSealed(FileChannel file, long end, Matcher chunk, Matcher seal) throws IOException {
    long lengthBytes = lengthBytes(chunk);
    long from = end - lengthBytes;
    if (from < StoreHeader.BYTES || lengthBytes > Integer.MAX_VALUE) {
      return false;
    }
    int sealedBytes = (int) lengthBytes - FOOTER_BYTES + seal.start();
    return seal(read(file, from, sealedBytes), sealedBytes).equals(seal.group());
  }

  private static long lengthBytes(Matcher chunk) {
    return Long.parseLong(chunk.group(2), 16) * BLOCK_BYTES;
  }

  private static String seal(ByteBuffer bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(bytes.position(), length));
    return KEY + HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static String text(ByteBuffer bytes, int from, int length) {
    byte[] copy = new byte[length];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }
}
