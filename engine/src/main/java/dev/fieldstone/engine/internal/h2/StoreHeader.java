package dev.fieldstone.engine.internal.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The header of H2's file: a line of fields with a checksum, in two copies of a block each, of which H2 believes the
 * one with the newer chunk, if that chunk is there. The copies are written in turn. Not safe for threads.
 */
final class StoreHeader {
  /** How long both copies are. */
  static final int BYTES = 2 * ChunkSeal.BLOCK_BYTES;

  private static final int MAX_LINE_BYTES = 512;
  private static final String CHECKSUM = ",fletcher:";
  private static final Pattern CHUNK = Pattern.compile("chunk:([0-9a-f]+),.*?\\bversion:([0-9a-f]+)", Pattern.DOTALL);

  /** The fields that are the same in both copies, and others that don't matter; empty while there is no header. */
  private Map<String, String> fields = Map.of();

  private @Nullable Named newest;

  /** Which copy was written last. */
  private int latestCopy;

  /**
   * A chunk as a header names it.
   *
   * @param version counts up with the chunks
   * @param chunk its number, in hexadecimal digits
   * @param block where it begins
   */
  record Named(long version, String chunk, long block) {}

  /** Reads the header of a file. The copy that is written next is the one that is of less use. */
  void read(ByteBuffer bytes, Predicate<Named> isWhole) {
    for (int copy = 0; copy < 2; copy++) {
      Map<String, String> read = parse(line(bytes.slice(copy * ChunkSeal.BLOCK_BYTES, ChunkSeal.BLOCK_BYTES)));
      Named named = named(read);
      fields = read.isEmpty() ? fields : read;
      if (named != null && (newest == null || named.version > newest.version) && isWhole.test(named)) {
        newest = named;
        latestCopy = copy;
      }
    }
  }

  /**
   * Takes over a header of H2's; {@return whether it has to be written: the first of a file, or that of a clean end}
   */
  boolean isNeeded(ByteBuffer bytes) {
    fields = parse(line(bytes));
    boolean isNeeded = newest == null || fields.containsKey("clean");
    if (isNeeded) {
      newest = named(fields);
    }
    return isNeeded;
  }

  /** {@return whether something written is the newest chunk: a new one, or the one that was, at another place} */
  boolean isNewest(ByteBuffer bytes, long position) {
    Named chunk = chunk(bytes, position);
    return chunk != null && !fields.isEmpty() && (newest == null || chunk.version >= newest.version);
  }

  /** Names another chunk from now on, which was written. */
  void setNewest(ByteBuffer bytes, long position) {
    newest = chunk(bytes, position);
    latestCopy = 1 - latestCopy;
  }

  /** {@return the copy to write now} */
  ByteBuffer copy() {
    if (newest == null) {
      throw new IllegalStateException("There is no chunk");
    }
    Map<String, String> written = new TreeMap<>(fields);
    written.remove("clean");
    written.put("block", Long.toHexString(newest.block));
    written.put("chunk", newest.chunk);
    written.put("version", Long.toHexString(newest.version));
    String line =
        written.entrySet().stream()
            .map(field -> field.getKey() + ":" + field.getValue())
            .collect(Collectors.joining(","));
    String sealed = line + CHECKSUM + checksum(line.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
    return ByteBuffer.allocate(ChunkSeal.BLOCK_BYTES).put(0, sealed.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** {@return where to write it} */
  long copyPosition() {
    return (long) latestCopy * ChunkSeal.BLOCK_BYTES;
  }

  private static @Nullable Named chunk(ByteBuffer bytes, long position) {
    Matcher found = CHUNK.matcher(line(bytes));
    return ChunkSeal.isChunk(bytes) && found.lookingAt()
        ? new Named(Long.parseLong(found.group(2), 16), found.group(1), position / ChunkSeal.BLOCK_BYTES)
        : null;
  }

  private static @Nullable Named named(Map<String, String> fields) {
    String version = fields.get("version");
    String chunk = fields.get("chunk");
    String block = fields.get("block");
    return version == null || chunk == null || block == null
        ? null
        : new Named(Long.parseLong(version, 16), chunk, Long.parseLong(block, 16));
  }

  /** {@return the fields of a line, or none if its checksum is wrong} */
  private static Map<String, String> parse(String line) {
    int end = line.indexOf(CHECKSUM);
    if (end < 0) {
      return Map.of();
    }
    byte[] checked = line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    if (!line.substring(end + CHECKSUM.length()).equals(checksum(checked))) {
      return Map.of();
    }
    Map<String, String> fields = new TreeMap<>();
    for (String field : line.substring(0, end).split(",", -1)) {
      int colon = field.indexOf(':');
      fields.put(field.substring(0, colon), field.substring(colon + 1));
    }
    return fields;
  }

  private static String checksum(byte[] bytes) {
    return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
  }

  /** {@return the first line of some bytes, without its end} */
  private static String line(ByteBuffer bytes) {
    byte[] beginning = new byte[Math.min(bytes.remaining(), MAX_LINE_BYTES)];
    bytes.get(bytes.position(), beginning);
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
