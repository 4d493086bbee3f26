package dev.fieldstone.engine.internal.unique;

import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a unique value is compared by: its bytes where they are fewer than 32, else their SHA-256. So a key of 32 bytes
 * is always a hash, and no short value is taken for a long one.
 */
public final class ValueKey {
  private static final int HASH_BYTES = 32;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private final byte[] bytes;

  private ValueKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** {@return the key of a value in stored form} */
  public static ValueKey of(StorageClass storageClass, KeyTable keys, Object stored) {
    byte[] value = bytes(storageClass, keys, stored);
    return new ValueKey(value.length < HASH_BYTES ? value : hash(value));
  }

  /** {@return the key of a value in stored form, null where there is none} */
  public static @Nullable ValueKey ofNullable(StorageClass storageClass, KeyTable keys, @Nullable Object stored) {
    return stored == null ? null : of(storageClass, keys, stored);
  }

  /** {@return a key as it is stored} */
  static ValueKey stored(byte[] bytes) {
    return new ValueKey(bytes.clone());
  }

  /** {@return whether values of a class can be unique} */
  public static boolean isPossible(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE -> true;
      case BOOLEAN, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether this is how a key is stored} */
  public boolean isStoredAs(byte @Nullable [] other) {
    return Arrays.equals(bytes, other);
  }

  /** {@return eight bytes of the key that no two keys are likely to share} */
  long digest() {
    return ByteBuffer.wrap(bytes.length == HASH_BYTES ? bytes : hash(bytes)).getLong();
  }

  /** {@return the key as it is stored} */
  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] bytes(StorageClass storageClass, KeyTable keys, Object stored) {
    return switch (storageClass) {
      case TEXT -> text(keys.ignoreCase() ? TextFold.caseFold((String) stored) : (String) stored);
      case ACTOR -> text((String) stored);
      case NUMBER -> text(((BigDecimal) stored).stripTrailingZeros().toString());
      case DATE -> number(((LocalDate) stored).toEpochDay());
      case TIMESTAMP -> number(micros((Instant) stored));
      case OPTION, REFERENCE -> number((Long) stored);
      case BOOLEAN, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS ->
          throw new IllegalStateException("Values of this class are never unique");
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
  }

  private static byte[] hash(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
