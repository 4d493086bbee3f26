package dev.fieldstone.importexport.internal.zip;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.zip.ZipPart.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a part unpacks to. It ends where the directory says, with the checksum that the directory says, or reading it
 * fails.
 */
public final class PartInput extends InputStream {
  private static final int HEADER_SIGNATURE = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int FLAG_SIZES_FOLLOW = 1 << 3;
  private static final int BUFFER_BYTES = 32_768;

  private final FileChannel file;
  private final ZipPart part;
  private final long dataOffset;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer packed = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private long fetchedBytes;
  private long unpackedBytes;
  private boolean finished;

  private PartInput(FileChannel file, ZipPart part, long dataOffset) {
    this.file = file;
    this.part = part;
    this.dataOffset = dataOffset;
  }

  /**
   * Begins to read a part.
   *
   * @throws FieldstoneException {@code IMPORT/FILE_REJECTED} if it says something else about itself than the directory
   */
  static PartInput of(FileChannel file, ZipPart part) throws IOException {
    ByteBuffer header = Bytes.read(file, part.headerOffset(), HEADER_BYTES);
    if (header.getInt(0) != HEADER_SIGNATURE) {
      throw damaged(part);
    }
    int nameBytes = Bytes.unsigned16(header, 26);
    ByteBuffer name = Bytes.read(file, part.headerOffset() + HEADER_BYTES, nameBytes);
    if (!agrees(part, header, StandardCharsets.UTF_8.decode(name).toString())) {
      throw FileRefusal.rejected("The file's directory says something else than its parts").with("part", part.name());
    }
    return new PartInput(file, part, part.headerOffset() + HEADER_BYTES + nameBytes + Bytes.unsigned16(header, 28));
  }

  /** {@return how many bytes of the file were unpacked so far} */
  public long packedBytesRead() {
    return fetchedBytes - packed.remaining();
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (finished || length == 0) {
      return finished ? -1 : 0;
    }
    int count = part.method() == Method.STORED ? copy(target, offset, length) : inflate(target, offset, length);
    if (count <= 0) {
      finish();
      return -1;
    }
    unpackedBytes += count;
    if (unpackedBytes > part.unpackedBytes()) {
      throw FileRefusal.rejected("A part of the file unpacks to more than the file says")
          .with("part", part.name())
          .with("limit", part.unpackedBytes());
    }
    checksum.update(target, offset, count);
    return count;
  }

  @Override
  public void close() {
    inflater.end();
    finished = true;
  }

  private int copy(byte[] target, int offset, int length) throws IOException {
    fetch();
    int count = Math.min(length, packed.remaining());
    packed.get(target, offset, count);
    return count;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        fetch();
        inflater.setInput(packed);
        int count = inflater.inflate(target, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.needsDictionary() || (inflater.needsInput() && isFetched())) {
          throw damaged(part);
        }
      }
      return 0;
    } catch (DataFormatException broken) {
      throw damaged(part);
    }
  }

  private void fetch() throws IOException {
    if (packed.hasRemaining() || isFetched()) {
      return;
    }
    packed.clear().limit((int) Math.min(BUFFER_BYTES, part.packedBytes() - fetchedBytes));
    int count = file.read(packed, dataOffset + fetchedBytes);
    if (count < 0) {
      throw damaged(part);
    }
    fetchedBytes += count;
    packed.flip();
  }

  private boolean isFetched() {
    return fetchedBytes == part.packedBytes();
  }

  private void finish() {
    finished = true;
    if (unpackedBytes != part.unpackedBytes() || checksum.getValue() != part.checksum()) {
      throw damaged(part);
    }
  }

  private static boolean agrees(ZipPart part, ByteBuffer header, String name) {
    int method = part.method() == Method.STORED ? 0 : 8;
    boolean sizesFollow = (Bytes.unsigned16(header, 6) & FLAG_SIZES_FOLLOW) != 0;
    String plain = name.replace('\\', '/');
    return Bytes.unsigned16(header, 8) == method
        && sizesFollow == part.sizesFollow()
        && (sizesFollow || Bytes.unsigned32(header, 14) == part.checksum())
        && fold(plain.startsWith("/") ? plain.substring(1) : plain).equals(fold(part.name()));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static FieldstoneException damaged(ZipPart part) {
    return FileRefusal.malformed("A part of the file is damaged").with("part", part.name());
  }
}
