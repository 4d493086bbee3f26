package dev.fieldstone.importexport.internal.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @Test
  void encoding_withoutAMark_isUtf8() {
    assertThat(Encoding.of(new byte[] {'a', ',', 'b'}, null)).isEqualTo(new Encoding(UTF_8, 0));
    assertThat(Encoding.of(new byte[0], null)).isEqualTo(new Encoding(UTF_8, 0));
  }

  @Test
  void encoding_withAMark_isTheMarks() {
    assertThat(Encoding.of(UTF_8_MARK, null)).isEqualTo(new Encoding(UTF_8, 3));
    assertThat(Encoding.of(new byte[] {(byte) 0xFE, (byte) 0xFF, 0}, null)).isEqualTo(new Encoding(UTF_16BE, 2));
    assertThat(Encoding.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}, null)).isEqualTo(new Encoding(UTF_16LE, 2));
  }

  @Test
  void encoding_given_winsOverAMarkOfAnother() {
    assertThat(Encoding.of(UTF_8_MARK, ISO_8859_1)).isEqualTo(new Encoding(ISO_8859_1, 0));
  }

  @Test
  void encoding_givenWithItsOwnMark_skipsTheMark() {
    assertThat(Encoding.of(UTF_8_MARK, UTF_8)).isEqualTo(new Encoding(UTF_8, 3));
  }
}
