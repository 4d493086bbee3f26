package dev.fieldstone.importexport.internal.zip;

import dev.fieldstone.importexport.internal.FileRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the directory of an archive lies, as the record at the end of the file says.
 *
 * @param parts how many parts it lists
 * @param sizeBytes its size
 * @param offset where it begins
 */
record DirectoryEnd(long parts, long sizeBytes, long offset) {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int MAX_COMMENT_BYTES = 0xFFFF;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LARGE_END_SIGNATURE = 0x06064b50;
  private static final int LARGE_END_BYTES = 56;

  /** Finds the record, which lies before a comment at most. */
  static DirectoryEnd find(FileChannel file) throws IOException {
    int tailBytes = (int) Math.min(file.size(), END_BYTES + MAX_COMMENT_BYTES);
    long tailOffset = file.size() - tailBytes;
    ByteBuffer tail = Bytes.read(file, tailOffset, tailBytes);
    for (int index = tailBytes - END_BYTES; index >= 0; index--) {
      if (tail.getInt(index) == END_SIGNATURE
          && Bytes.unsigned16(tail, index + 20) == tailBytes - index - END_BYTES) {
        return read(file, tail, index, tailOffset + index);
      }
    }
    throw FileRefusal.malformed("The file is cut off or damaged");
  }

  private static DirectoryEnd read(FileChannel file, ByteBuffer tail, int index, long endOffset) throws IOException {
    if (endOffset >= LOCATOR_BYTES) {
      ByteBuffer locator = Bytes.read(file, endOffset - LOCATOR_BYTES, LOCATOR_BYTES);
      if (locator.getInt(0) == LOCATOR_SIGNATURE) {
        return large(file, locator.getLong(8), endOffset - LOCATOR_BYTES);
      }
    }
    DirectoryEnd end =
        new DirectoryEnd(
            Bytes.unsigned16(tail, index + 10), Bytes.unsigned32(tail, index + 12), Bytes.unsigned32(tail, index + 16));
    return end.demandAdjacent(endOffset);
  }

  private static DirectoryEnd large(FileChannel file, long offset, long locatorOffset) throws IOException {
    ByteBuffer record = Bytes.read(file, offset, LARGE_END_BYTES);
    if (record.getInt(0) != LARGE_END_SIGNATURE || offset + LARGE_END_BYTES > locatorOffset) {
      throw FileRefusal.malformed("The file is cut off or damaged");
    }
    return new DirectoryEnd(record.getLong(32), record.getLong(40), record.getLong(48)).demandAdjacent(offset);
  }

  /** What lies between a directory and its end is read by nobody, or by others only. */
  private DirectoryEnd demandAdjacent(long endOffset) {
    if (parts < 0 || sizeBytes < 0 || offset < 0 || offset > endOffset || sizeBytes != endOffset - offset) {
      throw FileRefusal.malformed("The file is cut off or damaged");
    }
    return this;
  }
}
