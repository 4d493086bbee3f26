package dev.fieldstone.importexport.internal.zip;

import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.zip.ZipPart.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the directory of an archive, part by part. */
final class DirectoryReading {
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int FLAG_ENCRYPTED = 1;
  private static final int FLAG_SIZES_FOLLOW = 1 << 3;
  private static final int FLAG_STRONGLY_ENCRYPTED = 1 << 6;
  private static final int METHOD_DEFLATED = 8;
  private static final int LARGE_SIZES_TAG = 1;
  private static final long SEE_LARGE_SIZES = 0xFFFFFFFFL;

  private final ByteBuffer directory;
  private int start;

  DirectoryReading(ByteBuffer directory) {
    this.directory = directory;
  }

  List<ZipPart> readAll() {
    List<ZipPart> parts = new ArrayList<>();
    while (start < directory.limit()) {
      parts.add(next());
    }
    return parts;
  }

  private ZipPart next() {
    demand(directory.limit() - start >= ENTRY_BYTES && directory.getInt(start) == ENTRY_SIGNATURE);
    int nameBytes = Bytes.unsigned16(directory, start + 28);
    int extraBytes = Bytes.unsigned16(directory, start + 30);
    int commentBytes = Bytes.unsigned16(directory, start + 32);
    demand(directory.limit() - start - ENTRY_BYTES >= nameBytes + extraBytes + commentBytes);
    int flags = Bytes.unsigned16(directory, start + 8);
    refuseEncrypted(flags);
    LargeSizes sizes =
        new LargeSizes(
            Bytes.unsigned32(directory, start + 24),
            Bytes.unsigned32(directory, start + 20),
            Bytes.unsigned32(directory, start + 42));
    sizes.complete(start + ENTRY_BYTES + nameBytes, extraBytes);
    ZipPart part =
        new ZipPart(
            name(nameBytes),
            method(),
            Bytes.unsigned32(directory, start + 16),
            sizes.packedBytes,
            sizes.unpackedBytes,
            sizes.headerOffset,
            (flags & FLAG_SIZES_FOLLOW) != 0);
    start += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
    return part;
  }

  private String name(int nameBytes) {
    byte[] bytes = new byte[nameBytes];
    directory.get(start + ENTRY_BYTES, bytes);
    String name = new String(bytes, StandardCharsets.UTF_8).replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private Method method() {
    return switch (Bytes.unsigned16(directory, start + 10)) {
      case 0 -> Method.STORED;
      case METHOD_DEFLATED -> Method.DEFLATED;
      default -> throw FileRefusal.rejected("The file is packed in a way that spreadsheets don't use");
    };
  }

  private static void refuseEncrypted(int flags) {
    if ((flags & (FLAG_ENCRYPTED | FLAG_STRONGLY_ENCRYPTED)) != 0) {
      throw FileRefusal.rejected("The file is encrypted");
    }
  }

  private static void demand(boolean isSound) {
    if (!isSound) {
      throw FileRefusal.malformed("The file's directory is damaged");
    }
  }

  /** Sizes of one part; those that don't fit into 32 bits stand in a field of their own, in this order. */
  private final class LargeSizes {
    private long unpackedBytes;
    private long packedBytes;
    private long headerOffset;

    LargeSizes(long unpackedBytes, long packedBytes, long headerOffset) {
      this.unpackedBytes = unpackedBytes;
      this.packedBytes = packedBytes;
      this.headerOffset = headerOffset;
    }

    void complete(int extraStart, int extraBytes) {
      int end = extraStart + extraBytes;
      int index = extraStart;
      while (end - index >= 4) {
        int fieldEnd = index + 4 + Bytes.unsigned16(directory, index + 2);
        demand(fieldEnd <= end);
        if (Bytes.unsigned16(directory, index) == LARGE_SIZES_TAG) {
          take(index + 4, fieldEnd);
        }
        index = fieldEnd;
      }
      demand(unpackedBytes >= 0 && packedBytes >= 0 && headerOffset >= 0);
    }

    private void take(int fieldStart, int fieldEnd) {
      int index = fieldStart;
      if (unpackedBytes == SEE_LARGE_SIZES) {
        unpackedBytes = large(index, fieldEnd);
        index += Long.BYTES;
      }
      if (packedBytes == SEE_LARGE_SIZES) {
        packedBytes = large(index, fieldEnd);
        index += Long.BYTES;
      }
      if (headerOffset == SEE_LARGE_SIZES) {
        headerOffset = large(index, fieldEnd);
      }
    }

    private long large(int index, int fieldEnd) {
      demand(fieldEnd - index >= Long.BYTES);
      return directory.getLong(index);
    }
  }
}
