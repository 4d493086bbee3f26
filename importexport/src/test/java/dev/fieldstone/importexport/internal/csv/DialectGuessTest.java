package dev.fieldstone.importexport.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectGuessTest {

  @ParameterizedTest
  @EnumSource(Delimiter.class)
  void guess_plainRows_findsEach(Delimiter delimiter) {
    String sample = "name,amount,day\nRocket,1,2024-05-01\nEngine,2,2024-05-02\n";

    Delimiter guessed = delimiter(sample.replace(',', delimiter.character()), false);

    assertThat(guessed).isEqualTo(delimiter);
  }

  @Test
  void guess_otherDelimitersInQuotes_areNotCounted() {
    String sample = "\"name, full\";\"note, long\"\n\"a, b, c\";\"d, e\"\n";

    assertThat(delimiter(sample, false)).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void guess_decimalCommas_doNotWinOverSemicolons() {
    String sample = "name;amount;rate\nA;1,50;2,5\nB;2,50;3,5\n";

    assertThat(delimiter(sample, false)).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void guess_delimiterThatSplitsRowsAsTheHeader_winsOverOneThatSplitsTheHeaderFurther() {
    String sample = "a,b;c;d;e\n1,2\n3,4\n";

    assertThat(delimiter(sample, false)).isEqualTo(Delimiter.COMMA);
  }

  @Test
  void guess_quotedLineBreaks_belongToTheirCell() {
    String sample = "name\tnote\nA\t\"one, two\nthree, four\"\nB\tx\n";

    assertThat(delimiter(sample, false)).isEqualTo(Delimiter.TAB);
  }

  @Test
  void guess_lastRowCutOff_isNotJudged() {
    String sample = "a|b|c\n1|2|3\n4|5";

    assertThat(delimiter(sample, true)).isEqualTo(Delimiter.BAR);
  }

  @Test
  void guess_oneColumnOrNothing_isComma() {
    assertThat(delimiter("name\nRocket\n", false)).isEqualTo(Delimiter.COMMA);
    assertThat(delimiter("", false)).isEqualTo(Delimiter.COMMA);
  }

  @Test
  void guess_mostCellsInSingleQuotes_takesThemForQuotes() {
    String sample = "'name, full';'note';'amount'\n'Smith; Sons';'it''s';5\n'B';'two\nlines';6\n";

    assertThat(DialectGuess.of(sample, false, null, null)).isEqualTo(new Dialect(Delimiter.SEMICOLON, Quote.SINGLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,note\n'A',b\nc,d\n",
        "'tis,'twas\n'90s,'80s\n",
        "name\n'A\n'B\n",
        "'=a,'-b\n'+c,'@d\n",
        "\"name\",\"it's\"\n\"'A'\",\"b\"\n"
      })
  void guess_apostrophesThatAreText_areNoQuotes(String sample) {
    assertThat(DialectGuess.of(sample, false, null, null)).isEqualTo(new Dialect(Delimiter.COMMA, Quote.DOUBLE));
  }

  @Test
  void guess_singleQuotesCutOff_areQuotes() {
    String sample = "'name','note'\n'A','b'\n'C','d";

    assertThat(DialectGuess.of(sample, true, null, null).quote()).isEqualTo(Quote.SINGLE);
    assertThat(DialectGuess.of(sample, false, null, null).quote()).isEqualTo(Quote.DOUBLE);
  }

  @Test
  void guess_whatIsGiven_isKept() {
    String sample = "'a;b','c'\n'd','e'\n";

    assertThat(DialectGuess.of(sample, false, Delimiter.SEMICOLON, Quote.DOUBLE))
        .isEqualTo(new Dialect(Delimiter.SEMICOLON, Quote.DOUBLE));
    assertThat(DialectGuess.of(sample, false, null, Quote.DOUBLE).quote()).isEqualTo(Quote.DOUBLE);
    assertThat(DialectGuess.of("a;b\n1;2\n", false, null, Quote.SINGLE))
        .isEqualTo(new Dialect(Delimiter.SEMICOLON, Quote.SINGLE));
  }

  private static Delimiter delimiter(String sample, boolean cut) {
    return DialectGuess.of(sample, cut, null, null).delimiter();
  }
}
