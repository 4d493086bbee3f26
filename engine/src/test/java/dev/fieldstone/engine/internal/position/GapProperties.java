package dev.fieldstone.engine.internal.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GapProperties {

  @Property
  void spread_keysLieInsideInOrder(@ForAll("gaps") Gap gap, @ForAll @IntRange(min = 1, max = 300) int count) {
    Assume.that(gap.hasRoomFor(count));

    checkInside(gap, gap.spread(count), count);
  }

  @Property
  void append_keysLieInsideInOrder(@ForAll("gaps") Gap gap, @ForAll @IntRange(min = 1, max = 300) int count) {
    Assume.that(gap.hasRoomFor(count));

    checkInside(gap, gap.append(count), count);
  }

  @Property
  void hasRoomFor_isTrueUpToTheNumberOfPlaces(
      @ForAll("gaps") Gap gap, @ForAll @IntRange(min = 1, max = 300) int count) {
    BigInteger places = gap.highest().subtract(gap.lowest()).subtract(BigInteger.ONE);

    assertThat(gap.hasRoomFor(count)).isEqualTo(places.compareTo(BigInteger.valueOf(count)) >= 0);
  }

  @Example
  void spread_overAWholeGap_isEven() {
    Gap gap = new Gap(9, BigInteger.ZERO, Gap.END);

    assertThat(gap.spread(3))
        .containsExactly(new OrderKey(9, 1L << 62), new OrderKey(9, 1L << 63), new OrderKey(9, 3L << 62));
  }

  @Example
  void append_overAWholeGap_leavesRoomForMillionsMore() {
    Gap gap = new Gap(9, BigInteger.ZERO, Gap.END);

    assertThat(gap.append(2)).containsExactly(new OrderKey(9, 1L << 40), new OrderKey(9, 2L << 40));
  }

  @Example
  void place_ofALowAboveTheSign_isPositive() {
    assertThat(Gap.place(-1)).isEqualTo(Gap.END.subtract(BigInteger.ONE));
    assertThat(Gap.place(Long.MIN_VALUE)).isEqualTo(BigInteger.ONE.shiftLeft(63));
  }

  @Provide
  Arbitrary<Gap> gaps() {
    Arbitrary<BigInteger> places =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.ZERO, Gap.END),
            Arbitraries.longs().between(0, 400).map(BigInteger::valueOf),
            Arbitraries.longs().between(0, 400).map(near -> Gap.END.subtract(BigInteger.valueOf(near))));
    return Combinators.combine(Arbitraries.longs(), places, places)
        .as((high, one, other) -> new Gap(high, one.min(other), one.max(other)));
  }

  private static void checkInside(Gap gap, List<OrderKey> keys, int count) {
    assertThat(keys).hasSize(count).doesNotHaveDuplicates().isSorted();
    assertThat(keys).allMatch(key -> key.high() == gap.high());
    assertThat(keys).extracting(key -> Gap.place(key.low()))
        .allMatch(place -> place.compareTo(gap.lowest()) > 0 && place.compareTo(gap.highest()) < 0);
  }
}
