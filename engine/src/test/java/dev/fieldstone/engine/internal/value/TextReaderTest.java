package dev.fieldstone.engine.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import java.nio.CharBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final Limits LIMITS = Limits.defaults();
  private static final int MAX = LIMITS.maxTextCharacters();
  private static final String ROCKET = "\uD83D\uDE80";

  @ParameterizedTest
  @MethodSource
  void line_ofText_isReadInItsOneForm(CharSequence given, String expected) {
    assertThat(Reads.stored(TextReader.line(given, MAX))).isEqualTo(expected);
    assertThat(Reads.stored(TextReader.lines(given, LIMITS))).isEqualTo(expected);
  }

  static Stream<Arguments> line_ofText_isReadInItsOneForm() {
    return Stream.of(
        arguments("a", "a"),
        arguments("", null),
        arguments(" ", " "),
        arguments("\t a ", "\t a "),
        arguments(CharBuffer.wrap("buffer"), "buffer"),
        arguments("e\u0301", "é"),
        arguments("\u212B", "Å"),
        arguments("\u1100\u1161", "가"),
        arguments("\uFB01", "\uFB01"),
        arguments("\u0301", "\u0301"),
        arguments(ROCKET, ROCKET),
        arguments("a\u2028b", "a\u2028b"),
        arguments("%_\\'\";--", "%_\\'\";--"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\0b", "\0", "\uD83D", "\uDE80", "\uDE80\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE80", "\uD83D\uDE80\uDE80"})
  void text_thatNoDatabaseKeeps_isRefused(String text) {
    assertThat(Reads.refusal(TextReader.line(text, MAX))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(TextReader.lines(text, LIMITS))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "\n", "a\r", "\r\n"})
  void line_ofManyLines_isRefused(String text) {
    assertThat(Reads.refusal(TextReader.line(text, MAX))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.stored(TextReader.lines(text, LIMITS))).isEqualTo(text);
  }

  @Test
  void text_ofAnotherClass_isRefused() {
    assertThat(Reads.refusal(TextReader.line(5, MAX))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(TextReader.lines(new char[] {'a'}, LIMITS))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", ROCKET})
  void line_isBoundedByCodePoints(String character) {
    assertThat(Reads.stored(TextReader.line(character.repeat(10_000), MAX))).isEqualTo(character.repeat(10_000));
    assertThat(Reads.refusal(TextReader.line(character.repeat(10_001), MAX))).isEqualTo(ErrorCode.VALUE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ROCKET})
  void lines_areBoundedByCodePoints(String character) {
    assertThat(Reads.stored(TextReader.lines(character.repeat(1_000_000), LIMITS))).isNotNull();
    assertThat(Reads.refusal(TextReader.lines(character.repeat(1_000_001), LIMITS)))
        .isEqualTo(ErrorCode.VALUE_TOO_LARGE);
  }

  @Test
  void line_thatFitsOnceComposed_isRead() {
    assertThat(Reads.stored(TextReader.line("e\u0301".repeat(10_000), MAX))).isEqualTo("é".repeat(10_000));
  }
}
