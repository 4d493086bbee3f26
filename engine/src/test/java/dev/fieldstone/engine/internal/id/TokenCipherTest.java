package dev.fieldstone.engine.internal.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
  private static final byte[] KEY = new byte[16];
  private static final byte[] CONTENT = "what nobody is to read".getBytes(StandardCharsets.UTF_8);

  private final TokenCipher cipher = new TokenCipher(7, 0, KEY);

  @Test
  void content_thatWasSealed_opens() {
    for (byte[] content : new byte[][] {CONTENT, new byte[0], new byte[5_000]}) {
      byte[] sealed = cipher.seal(content);

      assertThat(sealed).hasSize(content.length + TokenCipher.OVERHEAD_BYTES);
      assertThat(cipher.open(sealed)).isEqualTo(content);
      assertThat(new TokenCipher(7, 0, KEY).open(sealed)).isEqualTo(content);
    }
  }

  @Test
  void content_sealedTwice_looksDifferentEachTime() {
    assertThat(cipher.seal(CONTENT)).isNotEqualTo(cipher.seal(CONTENT));
  }

  @Test
  void bytes_thatWereChangedOrCut_doNotOpen() {
    byte[] sealed = cipher.seal(CONTENT);

    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      assertThat(cipher.open(changed)).isNull();
      assertThat(cipher.open(Arrays.copyOf(sealed, index))).isNull();
    }
  }

  @Test
  void bytes_ofAnotherOrgOrIncarnation_doNotOpen() {
    byte[] otherKey = KEY.clone();
    otherKey[3] = 1;

    for (TokenCipher other :
        new TokenCipher[] {
          new TokenCipher(8, 0, KEY), new TokenCipher(7, 1, KEY), new TokenCipher(7, 0, otherKey)
        }) {
      assertThat(cipher.open(other.seal(CONTENT))).isNull();
    }
  }
}
