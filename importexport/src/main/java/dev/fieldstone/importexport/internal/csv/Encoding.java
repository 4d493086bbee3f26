package dev.fieldstone.importexport.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is encoded.
 *
 * @param charset the encoding behind the mark
 * @param markBytes how many bytes the byte order mark takes; 0 without one
 */
record Encoding(Charset charset, int markBytes) {
  /** How many bytes of a file tell its encoding. */
  static final int MAX_MARK_BYTES = 3;

  /** The encodings that are known by the mark at the beginning, its bytes written as ISO 8859-1. */
  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

    private final Charset charset;
    private final String bytes;

    Mark(Charset charset, String bytes) {
      this.charset = charset;
      this.bytes = bytes;
    }

    boolean fits(String head, @Nullable Charset given) {
      return head.startsWith(bytes) && (given == null || given.equals(charset));
    }
  }

  /**
   * Recognises an encoding.
   *
   * @param head the first bytes of the file, at least {@link #MAX_MARK_BYTES} of them if it has as many
   * @param given the encoding that the host names, which wins; null for the mark's, UTF-8 without one
   */
  static Encoding of(byte[] head, @Nullable Charset given) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (Mark mark : Mark.values()) {
      if (mark.fits(start, given)) {
        return new Encoding(mark.charset, mark.bytes.length());
      }
    }
    return new Encoding(given == null ? StandardCharsets.UTF_8 : given, 0);
  }
}
