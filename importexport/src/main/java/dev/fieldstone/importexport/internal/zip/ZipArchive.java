package dev.fieldstone.importexport.internal.zip;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.FileRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open zip file whose directory is sound. Parts are found by name, whatever its case. */
public final class ZipArchive implements AutoCloseable {
  /** Parts in an archive. */
  static final int MAX_PARTS = 10_000;

  /** Bytes of a directory. */
  static final int MAX_DIRECTORY_BYTES = 4 << 20;

  /** Bytes that all parts together may unpack to. */
  static final long MAX_UNPACKED_BYTES = 4L << 30;

  /** Bytes that a part may unpack to, however well it is packed. */
  static final long MAX_FREE_BYTES = 64L << 20;

  /** Bytes that a larger part may unpack to, for each byte that it takes in the file. */
  static final int MAX_RATIO = 200;

  private static final int MIN_HEADER_BYTES = 30;

  private final FileChannel file;
  private final long sizeBytes;
  private final Map<String, ZipPart> parts;

  private ZipArchive(FileChannel file, long sizeBytes, Map<String, ZipPart> parts) {
    this.file = file;
    this.sizeBytes = sizeBytes;
    this.parts = parts;
  }

  /**
   * Opens a file.
   *
   * @throws FieldstoneException {@code STORAGE/FAILED}; {@code IMPORT/FILE_MALFORMED} if it is cut off or damaged;
   *     {@code IMPORT/FILE_REJECTED} if it is encrypted, two parts have one name or share bytes, or there are too many
   *     parts or bytes to unpack
   */
  public static ZipArchive open(Path path) {
    try {
      FileChannel file = FileChannel.open(path);
      try {
        return read(file);
      } catch (IOException | RuntimeException failure) {
        file.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  /** {@return the part of this name, or null if there is none} */
  public @Nullable ZipPart find(String name) {
    return parts.get(fold(name));
  }

  /** {@return what a part unpacks to} */
  public PartInput open(ZipPart part) throws IOException {
    return PartInput.of(file, part);
  }

  /** {@return the size of the file} */
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  private static ZipArchive read(FileChannel file) throws IOException {
    DirectoryEnd end = DirectoryEnd.find(file);
    demandAtMost(MAX_PARTS, end.parts(), "The file has too many parts");
    demandAtMost(MAX_DIRECTORY_BYTES, end.sizeBytes(), "The file's directory is too large");
    List<ZipPart> parts = new DirectoryReading(Bytes.read(file, end.offset(), (int) end.sizeBytes())).readAll();
    if (parts.size() != end.parts()) {
      throw FileRefusal.malformed("The file's directory is damaged");
    }
    Map<String, ZipPart> byName = byName(parts);
    refuseOverlaps(parts, end.offset());
    refuseBombs(parts);
    return new ZipArchive(file, file.size(), byName);
  }

  private static Map<String, ZipPart> byName(Collection<ZipPart> parts) {
    Map<String, ZipPart> byName = new HashMap<>();
    for (ZipPart part : parts) {
      if (byName.put(fold(part.name()), part) != null) {
        throw FileRefusal.rejected("Two parts of the file have the same name").with("part", part.name());
      }
    }
    return byName;
  }

  private static void refuseOverlaps(List<ZipPart> parts, long directoryOffset) {
    long end = 0;
    for (ZipPart part : parts.stream().sorted(Comparator.comparingLong(ZipPart::headerOffset)).toList()) {
      if (part.headerOffset() < end) {
        throw FileRefusal.rejected("Parts of the file share bytes").with("part", part.name());
      }
      end = part.headerOffset() + MIN_HEADER_BYTES + part.packedBytes();
      if (end < 0 || end > directoryOffset) {
        throw FileRefusal.malformed("The file is cut off or damaged").with("part", part.name());
      }
    }
  }

  private static void refuseBombs(Collection<ZipPart> parts) {
    long totalBytes = 0;
    for (ZipPart part : parts) {
      if (part.unpackedBytes() > MAX_FREE_BYTES && part.unpackedBytes() / MAX_RATIO > part.packedBytes()) {
        throw FileRefusal.rejected("A part of the file unpacks to far more than it takes")
            .with("part", part.name())
            .with("bytes", part.unpackedBytes())
            .with("limit", Math.max(MAX_FREE_BYTES, MAX_RATIO * part.packedBytes()));
      }
      demandAtMost(MAX_UNPACKED_BYTES, part.unpackedBytes(), "The file unpacks to too much");
      totalBytes += part.unpackedBytes();
      demandAtMost(MAX_UNPACKED_BYTES, totalBytes, "The file unpacks to too much");
    }
  }

  private static void demandAtMost(long max, long found, String sentence) {
    if (found > max) {
      throw FileRefusal.rejected(sentence).with("found", found).with("limit", max);
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
