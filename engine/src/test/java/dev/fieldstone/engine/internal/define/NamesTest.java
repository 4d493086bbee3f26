package dev.fieldstone.engine.internal.define;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Deals | Deals",
        "\" \tDeals 2024\u2003\" | Deals 2024",
        "Cafe\u0301 | Café",
        "\uD83D\uDE80 | \uD83D\uDE80",
        "Robert'); DROP TABLE deals;-- | Robert'); DROP TABLE deals;--"
      })
  void normalized_isComposedWithoutSpaceAroundIt(String name, String expected) {
    assertThat(Names.normalized(name, ErrorCode.TABLE_INVALID)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "a\0b", "\uD83D", "a\uDE80"})
  void normalized_ofWhatIsNoName_isRefused(String name) {
    checkRefused(() -> Names.normalized(name, ErrorCode.VIEW_INVALID), ErrorCode.VIEW_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "\uD83D\uDE80"})
  void normalized_isBoundedByCodePoints(String character) {
    assertThat(Names.normalized(character.repeat(200), ErrorCode.TABLE_INVALID)).isEqualTo(character.repeat(200));
    checkRefused(() -> Names.normalized(character.repeat(201), ErrorCode.TABLE_INVALID), ErrorCode.TABLE_INVALID);
  }

  @Test
  void freeText_keepsSpaceAndLines() {
    assertThat(Names.freeText("", ErrorCode.TABLE_INVALID)).isEmpty();
    assertThat(Names.freeText(" cafe\u0301\n ", ErrorCode.TABLE_INVALID)).isEqualTo(" café\n ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\uD83D"})
  void freeText_thatNoDatabaseKeeps_isRefused(String text) {
    checkRefused(() -> Names.freeText(text, ErrorCode.TABLE_INVALID), ErrorCode.TABLE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\uD83D\uDE80"})
  void freeText_isBoundedByCodePoints(String character) {
    assertThat(Names.freeText(character.repeat(10_000), ErrorCode.TABLE_INVALID)).isEqualTo(character.repeat(10_000));
    checkRefused(() -> Names.freeText(character.repeat(10_001), ErrorCode.TABLE_INVALID), ErrorCode.TABLE_INVALID);
  }

  private static void checkRefused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
