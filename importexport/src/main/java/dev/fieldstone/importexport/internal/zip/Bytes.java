package dev.fieldstone.importexport.internal.zip;

import dev.fieldstone.importexport.internal.FileRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Unsigned numbers as zip files have them, the lowest byte first. */
final class Bytes {
  private Bytes() {}

  /**
   * Reads a stretch of a file.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code IMPORT/FILE_MALFORMED} where the file ends before
   */
  static ByteBuffer read(FileChannel file, long offset, int sizeBytes) throws IOException {
    if (offset < 0 || offset > file.size() - sizeBytes) {
      throw cutOff();
    }
    ByteBuffer bytes = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw cutOff();
      }
    }
    return bytes.flip();
  }

  static int unsigned16(ByteBuffer bytes, int index) {
    return Short.toUnsignedInt(bytes.getShort(index));
  }

  static long unsigned32(ByteBuffer bytes, int index) {
    return Integer.toUnsignedLong(bytes.getInt(index));
  }

  private static RuntimeException cutOff() {
    return FileRefusal.malformed("The file is cut off or damaged");
  }
}
