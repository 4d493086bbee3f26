package dev.fieldstone.query.internal.cursor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of the SHA-256 of what is added, the same on every machine and in every process. */
final class Checksum {
  private final MessageDigest digest;

  Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /** {@return the checksum of these bytes alone} */
  static long of(byte[] bytes) {
    Checksum checksum = new Checksum();
    checksum.add(bytes);
    return checksum.value();
  }

  /** The length goes first, so that no two lists of texts look alike. */
  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    add(bytes);
  }

  void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  /** {@return the checksum; nothing is added after} */
  long value() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private void add(byte[] bytes) {
    digest.update(bytes);
  }
}
