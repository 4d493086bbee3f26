package dev.fieldstone.engine.internal.unique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which values have the same key, and what a key looks like. */
class ValueKeyTest {
  private static final KeyTable EXACT = new KeyTable(1, false);
  private static final KeyTable IGNORING_CASE = new KeyTable(1, true);
  private static final int HASH_BYTES = 32;

  @Test
  void text_isComparedAsItIsOrByCaseFold() {
    assertThat(key(EXACT, "Ärger")).isEqualTo(key(EXACT, "Ärger")).isNotEqualTo(key(EXACT, "ärger"));
    assertThat(key(IGNORING_CASE, "ÄRGER")).isEqualTo(key(IGNORING_CASE, "ärger"));
    assertThat(key(IGNORING_CASE, "ärger")).isNotEqualTo(key(IGNORING_CASE, "arger"));
  }

  @Test
  void text_ofLessThan32Bytes_isItsOwnKeyAndALongerOneAHash() {
    String longest = "x".repeat(HASH_BYTES - 1);
    String longer = "x".repeat(HASH_BYTES);

    assertThat(key(EXACT, longest).isStoredAs(longest.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(key(EXACT, longer).isStoredAs(longer.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(key(EXACT, longer).bytes()).hasSize(HASH_BYTES);
    assertThat(key(EXACT, "x".repeat(1_000_000))).isNotEqualTo(key(EXACT, "x".repeat(999_999)));
  }

  @Test
  void number_isComparedByValue() {
    assertThat(number("1.00")).isEqualTo(number("1")).isNotEqualTo(number("1.01")).isNotEqualTo(number("-1"));
    assertThat(number("1E+3")).isEqualTo(number("1000"));
    assertThat(number("0.00")).isEqualTo(number("0"));
    assertThat(number("1234567890123456.123456789012345678"))
        .isNotEqualTo(number("1234567890123456.123456789012345677"));
  }

  @Test
  void times_areComparedToTheMicrosecond() {
    Instant early = Instant.parse("0001-01-01T00:00:00.000001Z");

    assertThat(ValueKey.of(StorageClass.TIMESTAMP, EXACT, early))
        .isEqualTo(ValueKey.of(StorageClass.TIMESTAMP, EXACT, early))
        .isNotEqualTo(ValueKey.of(StorageClass.TIMESTAMP, EXACT, early.plusNanos(1_000)));
    assertThat(ValueKey.of(StorageClass.DATE, EXACT, LocalDate.MIN.withYear(1)))
        .isNotEqualTo(ValueKey.of(StorageClass.DATE, EXACT, LocalDate.MIN.withYear(2)));
  }

  @Test
  void key_thatWasStored_isTheSame() {
    ValueKey key = key(EXACT, "text");

    assertThat(ValueKey.stored(key.bytes())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(key.isStoredAs(null)).isFalse();
  }

  @Test
  void checkbox_hasNoKey() {
    assertThat(ValueKey.isPossible(StorageClass.BOOLEAN)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> ValueKey.of(StorageClass.BOOLEAN, EXACT, true));
  }

  private static ValueKey key(KeyTable keys, String text) {
    return ValueKey.of(StorageClass.TEXT, keys, text);
  }

  private static ValueKey number(String number) {
    return ValueKey.of(StorageClass.NUMBER, EXACT, new BigDecimal(number));
  }
}
