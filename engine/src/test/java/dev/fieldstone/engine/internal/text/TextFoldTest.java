package dev.fieldstone.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldTest {

  @ParameterizedTest
  @CsvSource({
    "Hello World, hello world",
    "Café, café",
    "ÀÉÎÕÜ, àéîõü",
    "ŸÿĀā, ÿÿāā",
    "Σίσυφος, σίσυφοσ",
    "ς, σ",
    "ẞ, ß",
    "ß, ß",
    "STRASSE, strasse",
    "ſ, s",
    "µ, μ",
    "МАЙ, май",
    "ДЖ, дж",
    "Ǆ, ǆ",
    "ǅ, ǆ",
    "ᾼ, ᾳ",
    "Ⴀ, ⴀ",
    "Ა, ა",
    "Ａ, ａ",
    "𐐀, 𐐨",
    "バス, バス",
    "ꭰ, Ꭰ",
    "ᏸ, Ᏸ",
    "ﬅ, ﬆ",
    "１, １",
    "①, ①",
  })
  void caseFold_ofOneText_isUnicodesSimpleFold(String text, String fold) {
    assertThat(TextFold.caseFold(text)).isEqualTo(fold);
  }

  @ParameterizedTest
  @CsvSource({"ß, ss", "İ, i", "ı, i", "ﬁ, fi", "バス, ハス", "май, маи", "Café, cafe", "１, 1"})
  void caseFold_ofDifferentWords_differs(String one, String other) {
    assertThat(TextFold.caseFold(one)).isNotEqualTo(TextFold.caseFold(other));
  }

  @Test
  void caseFold_ofTheKelvinSign_isK() {
    assertThat(TextFold.caseFold("\u212A")).isEqualTo("k");
  }

  @Test
  void caseFold_ofTheAngstromSign_isThatOfTheLetter() {
    assertThat(TextFold.caseFold("\u212B")).isEqualTo("\u00E5");
    assertThat(TextFold.caseFold("A\u030A")).isEqualTo("\u00E5");
  }

  @Test
  void caseFold_ofTurkicLetters_leavesThemAlone() {
    assertThat(TextFold.caseFold("\u0130")).isEqualTo("\u0130");
    assertThat(TextFold.caseFold("I\u0307")).isEqualTo("\u0130");
    assertThat(TextFold.caseFold("\u0131")).isEqualTo("\u0131");
  }

  @Test
  void caseFold_ofCapitalThatComposesOnlyWhenSmall_isComposed() {
    assertThat(TextFold.caseFold("H\u0331")).isEqualTo("\u1E96");
    assertThat(TextFold.caseFold("J\u030C")).isEqualTo("\u01F0");
  }

  @Test
  void caseFold_ofMarksInAnotherOrder_isEqual() {
    assertThat(TextFold.caseFold("a\u0323\u0302")).isEqualTo(TextFold.caseFold("\u00C2\u0323"));
  }

  @ParameterizedTest
  @CsvSource({
    "Café, cafe",
    "ÅNGSTRÖM, angstrom",
    "Émile, emile",
    "Ǘ, u",
    "ǽ, æ",
    "ø, ø",
    "đ, đ",
    "Σίσυφος, σισυφοσ",
    "Ώ, ω",
    "ᾴ, α",
    "İstanbul, istanbul",
    "ısparta, ısparta",
    "Việt Nam, viet nam",
    "ﬁn, ﬁn",
    "ＡＢ, ａｂ",
  })
  void searchFold_ofLatinAndGreek_dropsMarks(String text, String fold) {
    assertThat(TextFold.searchFold(text)).isEqualTo(fold);
  }

  @ParameterizedTest
  @CsvSource({"バス, ハス", "कि, का", "май, маи", "ё, е", "שָׁ, ש", "มี, มา", "한글, 하글"})
  void searchFold_ofOtherScripts_keepsWordsApart(String one, String other) {
    assertThat(TextFold.searchFold(one)).isEqualTo(TextFold.caseFold(one)).isNotEqualTo(TextFold.searchFold(other));
  }

  @Test
  void searchFold_ofDecomposedText_isThatOfTheComposed() {
    for (String text : new String[] {"Café", "バス", "май", "한글", "Việt", "Σίσυφος", "ΰ", "कि"}) {
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

      assertThat(TextFold.searchFold(decomposed)).isEqualTo(TextFold.searchFold(text));
      assertThat(TextFold.caseFold(decomposed)).isEqualTo(TextFold.caseFold(text));
    }
  }

  @Test
  void searchFold_ofMarkBehindAnotherMark_isDroppedAllTheSame() {
    assertThat(TextFold.searchFold("a\u1DC4\u0301b")).isEqualTo("a\u1DC4b");
  }

  @Test
  void searchFold_ofMarkWithoutLetter_keepsIt() {
    assertThat(TextFold.searchFold("\u0301")).isEqualTo("\u0301");
    assertThat(TextFold.searchFold("1\u0301")).isEqualTo("1\u0301");
    assertThat(TextFold.searchFold("a \u0301")).isEqualTo("a \u0301");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain text 12", "straße", "баян", "東京バス", "한글"})
  void folds_ofFoldedText_areTheSameObject(String text) {
    assertThat(TextFold.caseFold(text)).isSameAs(text);
    assertThat(TextFold.searchFold(text)).isSameAs(text);
  }

  @Test
  void folds_ofEveryCodePoint_areIdempotentAndIgnoreCase() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (Character.getType(codePoint) != Character.SURROGATE) {
        checkFoldsOf(codePoint);
      }
    }
  }

  private static void checkFoldsOf(int codePoint) {
    String text = Character.toString(codePoint);
    String caseFold = TextFold.caseFold(text);
    String searchFold = TextFold.searchFold(text);
    boolean turkic = codePoint == 0x130 || codePoint == 0x131;

    if (!TextFold.caseFold(caseFold).equals(caseFold)
        || !TextFold.searchFold(searchFold).equals(searchFold)
        || !TextFold.searchFold(caseFold).equals(searchFold)
        || !(turkic || TextFold.caseFold(Character.toString(Character.toUpperCase(codePoint))).equals(caseFold))
        || !(turkic || TextFold.caseFold(Character.toString(Character.toLowerCase(codePoint))).equals(caseFold))) {
      throw new AssertionError("Code point " + Integer.toHexString(codePoint));
    }
  }
}
