package dev.fieldstone.importexport.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.importexport.Delimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelimiterGuessTest {

  @ParameterizedTest
  @EnumSource(Delimiter.class)
  void guess_plainRows_findsEach(Delimiter delimiter) {
    String sample = "name,amount,day\nRocket,1,2024-05-01\nEngine,2,2024-05-02\n";

    Delimiter guessed = DelimiterGuess.of(sample.replace(',', delimiter.character()), false);

    assertThat(guessed).isEqualTo(delimiter);
  }

  @Test
  void guess_otherDelimitersInQuotes_areNotCounted() {
    String sample = "\"name, full\";\"note, long\"\n\"a, b, c\";\"d, e\"\n";

    assertThat(DelimiterGuess.of(sample, false)).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void guess_decimalCommas_doNotWinOverSemicolons() {
    String sample = "name;amount;rate\nA;1,50;2,5\nB;2,50;3,5\n";

    assertThat(DelimiterGuess.of(sample, false)).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void guess_delimiterThatSplitsRowsAsTheHeader_winsOverOneThatSplitsTheHeaderFurther() {
    String sample = "a,b;c;d;e\n1,2\n3,4\n";

    assertThat(DelimiterGuess.of(sample, false)).isEqualTo(Delimiter.COMMA);
  }

  @Test
  void guess_quotedLineBreaks_belongToTheirCell() {
    String sample = "name\tnote\nA\t\"one, two\nthree, four\"\nB\tx\n";

    assertThat(DelimiterGuess.of(sample, false)).isEqualTo(Delimiter.TAB);
  }

  @Test
  void guess_lastRowCutOff_isNotJudged() {
    String sample = "a|b|c\n1|2|3\n4|5";

    assertThat(DelimiterGuess.of(sample, true)).isEqualTo(Delimiter.BAR);
  }

  @Test
  void guess_oneColumnOrNothing_isComma() {
    assertThat(DelimiterGuess.of("name\nRocket\n", false)).isEqualTo(Delimiter.COMMA);
    assertThat(DelimiterGuess.of("", false)).isEqualTo(Delimiter.COMMA);
  }
}
