package dev.fieldstone.engine.internal.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderKeyProperties {

  /** The database compares bytes, unsigned. */
  @Property
  void bytes_comparedUnsigned_sortAsTheKeysDo(@ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other) {
    int byBytes = Arrays.compareUnsigned(one.bytes(), other.bytes());

    assertThat(Integer.signum(byBytes)).isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Property
  void of_theBytes_givesTheKeyBack(@ForAll("keys") OrderKey key) {
    assertThat(key.bytes()).hasSize(16);
    assertThat(OrderKey.of(key.bytes())).isEqualTo(key);
  }

  @Property
  void compareTo_isZeroForEqualKeysOnly(@ForAll("keys") OrderKey one, @ForAll("keys") OrderKey other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  @Property
  void everyKey_liesFromFirstToLast(@ForAll("keys") OrderKey key) {
    assertThat(key).isBetween(OrderKey.FIRST, OrderKey.LAST);
  }

  @Property
  void unmoved_liesBeforeTheKeysOfItsGap(@ForAll long number, @ForAll long low) {
    assertThat(OrderKey.unmoved(number)).isLessThanOrEqualTo(new OrderKey(number, low));
    if (number < Long.MAX_VALUE) {
      assertThat(new OrderKey(number, low)).isLessThan(OrderKey.unmoved(number + 1));
    }
  }

  @Provide
  Arbitrary<OrderKey> keys() {
    Arbitrary<Long> halves =
        Arbitraries.oneOf(
            Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, 1L), Arbitraries.of(5L, 6L));
    return Combinators.combine(halves, halves).as(OrderKey::new);
  }
}
