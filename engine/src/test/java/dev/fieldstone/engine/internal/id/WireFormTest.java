package dev.fieldstone.engine.internal.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormTest {
  private static final String ZEROS = "00000000000000000000000000";

  @ParameterizedTest
  @CsvSource({
    "0, 0, rec_00000000000000000000000000",
    "0, 1, rec_00000000000000000000000001",
    "0, 31, rec_0000000000000000000000000z",
    "1, 0, rec_0000000000000g000000000000",
    "-1, -1, rec_7zzzzzzzzzzzzzzzzzzzzzzzzz"
  })
  void format_ofHalves_isBase32(long high, long low, String text) {
    assertThat(WireForm.format("rec_", high, low)).isEqualTo(text);
    assertThat(WireForm.parse("rec_", text)).containsExactly(high, low);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rec_",
        "tbl_" + ZEROS,
        "REC_" + ZEROS,
        "rec" + ZEROS + "0",
        "rec_0" + ZEROS,
        "rec_0000000000000000000000000",
        " rec_" + ZEROS,
        "rec_" + ZEROS + " ",
        "rec_ 0000000000000000000000000",
        "rec_0000000000000000000000000\n",
        "rec_-0000000000000000000000000"
      })
  void parse_ofAnotherShape_isRefused(String text) {
    assertThat(WireForm.parse("rec_", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "l", "o", "u", "A", "Z", "!", "\u0660", "é", "\0"})
  void parse_ofLettersOutsideTheAlphabet_isRefused(String letter) {
    assertThat(WireForm.parse("rec_", "rec_0000000000" + letter + "000000000000000")).isNull();
    assertThat(WireForm.parse("rec_", "rec_" + letter + "0000000000000000000000000")).isNull();
    assertThat(WireForm.parse("rec_", "rec_0000000000000000000000000" + letter)).isNull();
  }

  /** 26 digits of 5 bits are 130 bits, of which an id has 128. */
  @ParameterizedTest
  @ValueSource(strings = {"8", "9", "a", "g", "z"})
  void parse_ofFirstDigitAboveSeven_isRefused(String digit) {
    assertThat(WireForm.parse("rec_", "rec_" + digit + "0000000000000000000000000")).isNull();
    assertThat(WireForm.parse("rec_", "rec_" + digit + "zzzzzzzzzzzzzzzzzzzzzzzzz")).isNull();
  }

  @Test
  void parse_ofFirstDigitSeven_isRead() {
    assertThat(WireForm.parse("rec_", "rec_70000000000000000000000000")).containsExactly(7L << 61, 0);
  }
}
