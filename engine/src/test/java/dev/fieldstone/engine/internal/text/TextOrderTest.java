package dev.fieldstone.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextOrderTest {

  @Test
  void order_ofNames_putsAccentsBesideTheirLetters() {
    checkOrder("Emil", "emile", "Émile", "émile", "Emma", "Żaba", "Zoe");
  }

  @Test
  void order_ofTextsThatDifferInCaseOnly_isByCodePoints() {
    checkOrder("DATA", "Data", "data");
  }

  @Test
  void order_ofTextsThatDifferInMarksOnly_isByCaseFold() {
    checkOrder("Cafe", "cafe", "Café", "café");
  }

  @Test
  void order_beyondTheBasicPlane_isByCodePointsAndNotByUnits() {
    checkOrder("a", "\uE000", "\uFF5E", "\uFFFD", "\uD83D\uDE00", "\uD83D\uDE01");
    checkOrder("x\uFFFD", "x\uD83D\uDE00", "x\uD83D\uDE00a");
  }

  @Test
  void order_ofPrefix_isBeforeTheWhole() {
    checkOrder("", "a", "aa", "ab");
  }

  @Test
  void equals_ofEqualTexts_agreesWithOrder() {
    TextOrder one = TextOrder.of("Café");
    TextOrder same = TextOrder.of(new String("Café"));
    TextOrder other = TextOrder.of("café");

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same).isNotEqualTo(other);
    assertThat(one.compareTo(other)).isNegative();
    assertThat(one.text()).isEqualTo("Café");
  }

  @Property
  void order_ofAnyPair_isThatOfTheDefinition(@ForAll("texts") String left, @ForAll("texts") String right) {
    checkPair(left, right);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "A", "b", "é", "É", "\u0301", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uD801\uDC00")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  private static void checkPair(String left, String right) {
    Comparator<String> definition =
        Comparator.comparing(TextFold::searchFold, TextOrderTest::compareCodePoints)
            .thenComparing(TextFold::caseFold, TextOrderTest::compareCodePoints)
            .thenComparing(text -> text, TextOrderTest::compareCodePoints);

    int compared = TextOrder.of(left).compareTo(TextOrder.of(right));

    assertThat(Integer.signum(compared)).isEqualTo(Integer.signum(definition.compare(left, right)));
  }

  private static void checkOrder(String... expected) {
    List<String> shuffled = Arrays.asList(expected.clone());
    Collections.shuffle(shuffled, new Random(1));

    List<String> sorted =
        shuffled.stream().map(TextOrder::of).sorted().map(TextOrder::text).collect(Collectors.toList());

    assertThat(sorted).containsExactly(expected);
  }

  private static int compareCodePoints(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }
}
