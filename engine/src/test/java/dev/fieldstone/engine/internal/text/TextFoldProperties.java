package dev.fieldstone.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class TextFoldProperties {
  /** Letters that case, compose, lose marks or keep them, with the marks that do it. */
  private static final String LETTERS =
      "aAbIiJjHhsSkKzZ 1-éÉÅåİıßẞſµΣσςΐΰᾳᾼΩωЙйиИはハバ한कि\uFB05\u212A\u0149\u1E9B\u2126";

  private static final String MARKS = "\u0300\u0301\u0307\u0308\u030A\u030C\u0323\u0331\u0342\u0345\u1DC4\u3099\u093F";

  @Property
  void folds_ofFolds_changeNothing(@ForAll("texts") String text) {
    checkIdempotence(text);
  }

  @Property
  void folds_ofCanonicallyEquivalentTexts_areEqual(@ForAll("texts") String text) {
    checkEquivalence(text);
  }

  @Property
  void folds_ofTextsThatStandApart_areFoldedApart(@ForAll("texts") String one, @ForAll("texts") String other) {
    checkSeparation(one, other);
  }

  @Property
  void lowerContains_ofAsciiTexts_isWhatTheFoldsContain(
      @ForAll @CharRange(from = ' ', to = 'k') @StringLength(max = 8) String text,
      @ForAll @CharRange(from = 'A', to = 'c') @StringLength(max = 3) String part) {
    checkLowerContains(text, part);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> letters = Arbitraries.of(LETTERS.chars().mapToObj(unit -> (char) unit).toList());
    Arbitrary<Character> marks = Arbitraries.of(MARKS.chars().mapToObj(unit -> (char) unit).toList());
    Arbitrary<String> covered = Arbitraries.strings().withCharRange('\u0000', '\u02FF').ofMaxLength(8);
    Arbitrary<String> mixed =
        Arbitraries.frequencyOf(Tuple.of(3, letters), Tuple.of(2, marks))
            .list()
            .ofMaxSize(6)
            .map(TextFoldProperties::join);
    return Arbitraries.oneOf(covered, mixed);
  }

  private static String join(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  private static void checkLowerContains(String text, String part) {
    String form = TextFold.searchFold(part);

    assertThat(TextFold.lowerContains(text, form)).isEqualTo(TextFold.searchFold(text).contains(form));
    assertThat(TextFold.lowerContains(text, form)).isEqualTo(TextFold.caseFold(text).contains(form));
  }

  private static void checkIdempotence(String text) {
    String caseFold = TextFold.caseFold(text);
    String searchFold = TextFold.searchFold(text);

    assertThat(TextFold.caseFold(caseFold)).isEqualTo(caseFold);
    assertThat(TextFold.searchFold(searchFold)).isEqualTo(searchFold);
    assertThat(TextFold.searchFold(caseFold)).isEqualTo(searchFold);
    assertThat(Normalizer.isNormalized(caseFold, Normalizer.Form.NFC)).isTrue();
    assertThat(Normalizer.isNormalized(searchFold, Normalizer.Form.NFC)).isTrue();
  }

  private static void checkEquivalence(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(TextFold.caseFold(decomposed)).isEqualTo(TextFold.caseFold(text));
    assertThat(TextFold.searchFold(decomposed)).isEqualTo(TextFold.searchFold(text));
  }

  /** Behind a character of two units, every text is folded the long way, so the short way must agree. */
  private static void checkSeparation(String one, String other) {
    String apart = one + "\uD83D\uDE00" + other;

    assertThat(TextFold.caseFold(apart))
        .isEqualTo(TextFold.caseFold(one) + "\uD83D\uDE00" + TextFold.caseFold(other));
    assertThat(TextFold.searchFold(apart))
        .isEqualTo(TextFold.searchFold(one) + "\uD83D\uDE00" + TextFold.searchFold(other));
  }
}
