package dev.fieldstone.importexport.internal.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** A private temporary file that is written once, then read anywhere; some of its pages are kept in memory. */
final class PagedFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 65_536;

  /** Small, since texts are asked for in any order. */
  private static final int PAGE_BYTES = 4_096;

  private static final int MAX_PAGES = 512;

  private final FileChannel file;
  private final ByteBuffer unwritten = ByteBuffer.allocate(BUFFER_BYTES);
  private final Map<Long, byte[]> pages = new RecentPages();
  private long sizeBytes;

  /** Makes an empty file, which goes when it is closed. */
  PagedFile() throws IOException {
    Path path = Files.createTempFile("fieldstone-texts-", ".tmp");
    this.file =
        FileChannel.open(
            path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
  }

  long sizeBytes() {
    return sizeBytes;
  }

  void append(byte[] bytes) throws IOException {
    int index = 0;
    while (index < bytes.length) {
      int count = Math.min(unwritten.remaining(), bytes.length - index);
      unwritten.put(bytes, index, count);
      index += count;
      sizeBytes += count;
      if (!unwritten.hasRemaining()) {
        flush();
      }
    }
  }

  /** Writes what was not written yet, after which there is no more to come. */
  void flush() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      file.write(unwritten);
    }
    unwritten.clear();
  }

  /** {@return a stretch of what was written} */
  byte[] read(long offset, int countBytes) throws IOException {
    byte[] bytes = new byte[countBytes];
    int index = 0;
    while (index < countBytes) {
      byte[] page = page((offset + index) / PAGE_BYTES);
      int start = (int) ((offset + index) % PAGE_BYTES);
      int count = Math.min(page.length - start, countBytes - index);
      System.arraycopy(page, start, bytes, index, count);
      index += count;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private byte[] page(long number) throws IOException {
    byte[] known = pages.get(number);
    if (known != null) {
      return known;
    }
    long offset = number * PAGE_BYTES;
    ByteBuffer page = ByteBuffer.allocate((int) Math.min(PAGE_BYTES, sizeBytes - offset));
    while (page.hasRemaining()) {
      if (file.read(page, offset + page.position()) < 0) {
        throw new IOException("A temporary file was cut off");
      }
    }
    pages.put(number, page.array());
    return page.array();
  }

  /** The pages that were read last. */
  private static final class RecentPages extends LinkedHashMap<Long, byte[]> {
    private static final long serialVersionUID = 1;

    RecentPages() {
      super(MAX_PAGES, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
      return size() > MAX_PAGES;
    }
  }
}
