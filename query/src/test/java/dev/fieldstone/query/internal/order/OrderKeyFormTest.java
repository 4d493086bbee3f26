package dev.fieldstone.query.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderKeyFormTest {

  private static OrderKey key(@Nullable Object... levels) {
    return new OrderKey(levels, -1, 2, 3);
  }

  @Test
  void keys_ofEveryKind_comeBack() {
    OrderKey key =
        key(
            null, new TextKey(""), new TextKey("é😀\uD800"), new BigDecimal("-12345678901234567890.0123"),
            new BigDecimal("1E+300"), BigDecimal.ZERO, true, false, Long.MIN_VALUE, 0L);

    OrderKey read = OrderKeyForm.read(OrderKeyForm.write(key), key.levelCount(), -1, 2, 3);

    for (int level = 0; level < key.levelCount(); level++) {
      assertThat(read.level(level)).isEqualTo(key.level(level));
    }
    assertThat(read.compareTies(key)).isZero();
    assertThat(read.number()).isEqualTo(3);
  }

  @Test
  void keys_thatCompareEqual_areTheSameBytes() {
    assertThat(OrderKeyForm.write(key(new BigDecimal("1.50"))))
        .isEqualTo(OrderKeyForm.write(key(new BigDecimal("1.5"))));
    assertThat(OrderKeyForm.write(key(new TextKey("a"), new TextKey("b"))))
        .isNotEqualTo(OrderKeyForm.write(key(new TextKey("ab"), new TextKey(""))));
  }
}
