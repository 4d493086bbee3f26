package dev.fieldstone.engine.internal.id;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbers into ids and back, with one org's key. Safe for threads.
 *
 * <p>An id is one AES block over, from the top: the org's tag (32 bits), its incarnation (12), what it names (4), a
 * table's number (24), a number within the table or org (40), and zeros (16). Decrypting an id of another org gives
 * another tag, or anything but zeros, so it is not found, whatever its numbers. One block under one key, each plaintext
 * used once: the plain cipher mode leaks nothing.
 */
public final class IdCipher {
  private static final int CHECK_BITS = 16;
  private static final int NUMBER_BITS = 40;
  private static final int BLOCK_BYTES = 16;

  private final int tag;
  private final int incarnation;
  private final CipherPool encryption;
  private final CipherPool decryption;
  private final TokenCipher tokens;

  /**
   * Makes the cipher of an org.
   *
   * @param tag the org's own, drawn by chance when it was made
   * @param incarnation how many times the org was restored from a backup; at most 4,095
   * @param key 16 bytes, drawn by chance when the org was made
   */
  public IdCipher(int tag, int incarnation, byte[] key) {
    this.tag = tag;
    this.incarnation = incarnation;
    this.encryption = new CipherPool(Cipher.ENCRYPT_MODE, key);
    this.decryption = new CipherPool(Cipher.DECRYPT_MODE, key);
    this.tokens = new TokenCipher(tag, incarnation, key);
  }

  /** {@return what seals the org's tokens} */
  public TokenCipher tokens() {
    return tokens;
  }

  /** Makes an id from its two halves, as {@code RecordId::new} does. */
  public <T> T encode(IdKind kind, long table, long number, Halves<T> constructor) {
    long high = ((long) tag << 32) | ((long) incarnation << 20) | ((long) kind.code() << 16) | (table >>> 8);
    long low = (table << 56) | (number << CHECK_BITS);
    ByteBuffer block = encryption.apply(high, low);
    return constructor.make(block.getLong(0), block.getLong(Long.BYTES));
  }

  /** {@return what an id names, or null if it is not of this kind and this org} */
  public @Nullable IdNumbers decode(IdKind kind, long high, long low) {
    ByteBuffer block = decryption.apply(high, low);
    long upper = block.getLong(0);
    long lower = block.getLong(Long.BYTES);
    boolean isOurs = (int) (upper >>> 32) == tag && (lower & ((1L << CHECK_BITS) - 1)) == 0;
    if (!isOurs || ((upper >>> 16) & 15) != kind.code()) {
      return null;
    }
    long table = ((upper & 0xFFFF) << 8) | (lower >>> 56);
    return new IdNumbers(table, (lower >>> CHECK_BITS) & ((1L << NUMBER_BITS) - 1));
  }

  /**
   * Makes an id of two halves.
   *
   * @param <T> the id's type
   */
  @FunctionalInterface
  public interface Halves<T> {
    /** Makes the id. */
    T make(long high, long low);
  }

  /**
   * The numbers in an id.
   *
   * @param table the table's number
   * @param number the number of the record, field, option or view
   */
  public record IdNumbers(long table, long number) {}

  /** Ciphers are slow to make and not safe for threads: idle ones wait here. */
  private static final class CipherPool {
    private final int mode;
    private final byte[] key;
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

    CipherPool(int mode, byte[] key) {
      this.mode = mode;
      this.key = key.clone();
    }

    ByteBuffer apply(long high, long low) {
      byte[] block = new byte[BLOCK_BYTES];
      ByteBuffer.wrap(block).putLong(high).putLong(low);
      try {
        Cipher waiting = idle.poll();
        Cipher cipher = waiting == null ? make() : waiting;
        ByteBuffer result = ByteBuffer.wrap(cipher.doFinal(block));
        idle.offer(cipher);
        return result;
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException("AES is part of every Java runtime", failure);
      }
    }

    private Cipher make() throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      return cipher;
    }
  }
}
