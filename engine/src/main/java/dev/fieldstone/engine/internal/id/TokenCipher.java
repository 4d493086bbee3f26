package dev.fieldstone.engine.internal.id;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals bytes that leave the library and come back: nobody can read or change them without the org's key. Safe for
 * threads.
 *
 * <p>AES-GCM with a random nonce, under a key of its own that is made from the org's. Bytes sealed by another org do
 * not open, nor do those of another incarnation of this one, in which numbers may stand for other records.
 */
public final class TokenCipher {
  /** How many bytes longer sealed bytes are. */
  public static final int OVERHEAD_BYTES = 12 + 16;

  private static final int NONCE_BYTES = 12;
  private static final int CHECK_BITS = 128;
  private static final int KEY_BYTES = 16;
  private static final byte[] PURPOSE = {'t', 'o', 'k', 'e', 'n', 's'};

  private final SecretKeySpec key;
  private final byte[] owner;
  private final SecureRandom random = new SecureRandom();

  TokenCipher(int tag, int incarnation, byte[] orgKey) {
    this.key = new SecretKeySpec(derived(orgKey), "AES");
    this.owner = ByteBuffer.allocate(2 * Integer.BYTES).putInt(tag).putInt(incarnation).array();
  }

  /** {@return the bytes, sealed; other ones each time} */
  public byte[] seal(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("AES is part of every Java runtime", failure);
    }
  }

  /** {@return what was sealed, or null where it was not sealed so, or was changed since} */
  public byte @Nullable [] open(byte[] sealed) {
    if (sealed.length < OVERHEAD_BYTES) {
      return null;
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES));
      return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException foreign) {
      return null;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("AES is part of every Java runtime", failure);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(CHECK_BITS, nonce));
    cipher.updateAAD(owner);
    return cipher;
  }

  private static byte[] derived(byte[] orgKey) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(orgKey, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(PURPOSE), KEY_BYTES);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("SHA-256 is part of every Java runtime", failure);
    }
  }
}
