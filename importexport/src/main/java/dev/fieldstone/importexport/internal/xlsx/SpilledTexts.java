package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Any number of texts, outside of memory: one temporary file has them, another where each ends. */
final class SpilledTexts implements AutoCloseable {
  private final PagedFile texts;
  private final PagedFile ends;
  private long count;

  SpilledTexts() {
    try {
      this.texts = new PagedFile();
      try {
        this.ends = new PagedFile();
      } catch (IOException failure) {
        texts.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  long count() {
    return count;
  }

  void add(String text) {
    try {
      texts.append(text.getBytes(StandardCharsets.UTF_8));
      ends.append(ByteBuffer.allocate(Long.BYTES).putLong(texts.sizeBytes()).array());
      count++;
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  /** Says that there is no more to come. */
  void finish() {
    try {
      texts.flush();
      ends.flush();
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  String get(long index) {
    try {
      long start = index == 0 ? 0 : end(index - 1);
      return new String(texts.read(start, (int) (end(index) - start)), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  @Override
  public void close() {
    try (texts) {
      ends.close();
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  private long end(long index) throws IOException {
    return ByteBuffer.wrap(ends.read(index * Long.BYTES, Long.BYTES)).getLong();
  }
}
