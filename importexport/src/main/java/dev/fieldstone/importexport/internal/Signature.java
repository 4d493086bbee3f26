package dev.fieldstone.importexport.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The first bytes by which files of other kinds than text are known, written as ISO 8859-1. */
enum Signature {
  ZIP("PK\u0003\u0004", "an archive"),
  EMPTY_ZIP("PK\u0005\u0006", "an empty archive"),
  SPLIT_ZIP("PK\u0007\u0008", "a part of an archive"),
  OLE2("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old or encrypted office document"),
  PDF("%PDF-", "a PDF"),
  GZIP("\u001F\u008B\u0008", "a gzip file"),
  BZIP2("BZh91AY&SY", "a bzip2 file"),
  XZ("\u00FD7zXZ\u0000", "an xz file"),
  ZSTANDARD("(\u00B5/\u00FD", "a zstd file"),
  SEVEN_ZIP("7z\u00BC\u00AF'\u001C", "a 7z archive"),
  RAR("Rar!\u001A\u0007", "a rar archive"),
  PNG("\u0089PNG\r\n", "a picture"),
  JPEG("\u00FF\u00D8\u00FF", "a picture"),
  RTF("{\\rtf1", "a text document"),
  SQLITE("SQLite format 3\u0000", "a database");

  /** How many bytes of a file tell its kind. */
  static final int MAX_BYTES = 16;

  private final String bytes;
  private final String kind;

  Signature(String bytes, String kind) {
    this.bytes = bytes;
    this.kind = kind;
  }

  /** {@return the signature that a file begins with, or null if it begins like text} */
  static @Nullable Signature of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (Signature signature : values()) {
      if (start.startsWith(signature.bytes)) {
        return signature;
      }
    }
    return null;
  }

  /** {@return what such a file is, for people} */
  String kind() {
    return kind;
  }
}
