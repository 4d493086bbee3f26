package dev.fieldstone.engine.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Reading;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckboxReaderTest {
  private static final Reading LENIENT = Reading.lenient(Locale.forLanguageTag("tr"));

  @Test
  void aBoolean_isReadAsItIs() {
    assertThat(Reads.stored(CheckboxReader.read(true, Reading.strict()))).isEqualTo(true);
    assertThat(Reads.stored(CheckboxReader.read(false, LENIENT))).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "YES", "Yes", "true", "TRUE", "1", "on", "oN", "checked", "Checked", " yes\t"})
  void aWordForYes_isReadLenientlyOnly(String word) {
    assertThat(Reads.stored(CheckboxReader.read(word, LENIENT))).isEqualTo(true);
    assertThat(Reads.refusal(CheckboxReader.read(word, Reading.strict()))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "NO", "false", "False", "0", "off", "OFF", "unchecked", "UNCHECKED", " no "})
  void aWordForNo_isReadLenientlyOnly(String word) {
    assertThat(Reads.stored(CheckboxReader.read(word, LENIENT))).isEqualTo(false);
    assertThat(Reads.refusal(CheckboxReader.read(word, Reading.strict()))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "y", "n", "t", "x", "2", "-1", "1.0", "01", "ja", "yes!", "y es", "null", "ｙｅｓ"})
  void anyOtherWord_isRefused(String word) {
    assertThat(Reads.refusal(CheckboxReader.read(word, LENIENT))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @Test
  void aNumber_isReadLenientlyOnly() {
    assertThat(Reads.stored(CheckboxReader.read(1, LENIENT))).isEqualTo(true);
    assertThat(Reads.stored(CheckboxReader.read(0L, LENIENT))).isEqualTo(false);
    assertThat(Reads.refusal(CheckboxReader.read(2, LENIENT))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(CheckboxReader.read(1, Reading.strict()))).isEqualTo(ErrorCode.VALUE_INVALID);
  }
}
