package dev.fieldstone.engine.internal.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class IdCipherProperties {
  private static final long MAX_TABLE = (1L << 24) - 1;
  private static final long MAX_NUMBER = (1L << 40) - 1;
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER_KEY = "0123456789abcdeg".getBytes(StandardCharsets.US_ASCII);

  @Property
  void decode_ofAnId_givesItsNumbers(
      @ForAll int tag,
      @ForAll @IntRange(max = 4_095) int incarnation,
      @ForAll @Size(16) byte[] key,
      @ForAll IdKind kind,
      @ForAll @LongRange(max = MAX_TABLE) long table,
      @ForAll @LongRange(max = MAX_NUMBER) long number) {
    IdCipher cipher = new IdCipher(tag, incarnation, key);

    RecordId id = cipher.encode(kind, table, number, RecordId::new);

    assertThat(cipher.decode(kind, id.high(), id.low())).isEqualTo(new IdNumbers(table, number));
  }

  @Property
  void decode_ofAnotherOrgsId_givesNothing(
      @ForAll int tag,
      @ForAll int otherTag,
      @ForAll IdKind kind,
      @ForAll @LongRange(max = MAX_TABLE) long table,
      @ForAll @LongRange(max = MAX_NUMBER) long number) {
    RecordId id = new IdCipher(tag, 0, KEY).encode(kind, table, number, RecordId::new);

    assertThat(new IdCipher(tag, 0, OTHER_KEY).decode(kind, id.high(), id.low())).isNull();
    if (otherTag != tag) {
      assertThat(new IdCipher(otherTag, 0, KEY).decode(kind, id.high(), id.low())).isNull();
    }
  }

  @Property
  void decode_asAnotherKind_givesNothing(
      @ForAll IdKind kind,
      @ForAll IdKind other,
      @ForAll @LongRange(max = MAX_TABLE) long table,
      @ForAll @LongRange(max = MAX_NUMBER) long number) {
    IdCipher cipher = new IdCipher(7, 0, KEY);

    RecordId id = cipher.encode(kind, table, number, RecordId::new);

    assertThat(cipher.decode(other, id.high(), id.low()) == null).isEqualTo(other != kind);
  }

  @Property
  void decode_ofMadeUpHalves_givesNothing(@ForAll long high, @ForAll long low) {
    assertThat(new IdCipher(7, 0, KEY).decode(IdKind.RECORD, high, low)).isNull();
  }

  /** A restore draws a new incarnation, so that no id is issued twice; the earlier ids stay valid. */
  @Property
  void encode_inAnotherIncarnation_givesAnotherIdOfTheSameNumbers(
      @ForAll @IntRange(max = 4_095) int incarnation,
      @ForAll @IntRange(max = 4_095) int later,
      @ForAll @LongRange(max = MAX_NUMBER) long number) {
    RecordId early = new IdCipher(7, incarnation, KEY).encode(IdKind.RECORD, 1, number, RecordId::new);
    IdCipher restored = new IdCipher(7, later, KEY);

    assertThat(restored.encode(IdKind.RECORD, 1, number, RecordId::new).equals(early)).isEqualTo(later == incarnation);
    assertThat(restored.decode(IdKind.RECORD, early.high(), early.low())).isEqualTo(new IdNumbers(1, number));
  }

  @Property
  void encode_ofDifferentNumbers_givesDifferentIds(
      @ForAll @LongRange(max = MAX_TABLE) long table,
      @ForAll @LongRange(max = MAX_TABLE) long otherTable,
      @ForAll @LongRange(max = MAX_NUMBER) long number,
      @ForAll @LongRange(max = MAX_NUMBER) long otherNumber) {
    IdCipher cipher = new IdCipher(7, 0, KEY);

    RecordId id = cipher.encode(IdKind.RECORD, table, number, RecordId::new);
    RecordId other = cipher.encode(IdKind.RECORD, otherTable, otherNumber, RecordId::new);

    assertThat(id.equals(other)).isEqualTo(table == otherTable && number == otherNumber);
  }

  @Example
  void encode_ofNumbersInARow_givesDifferentIds() {
    IdCipher cipher = new IdCipher(-1, 4_095, KEY);
    Set<RecordId> ids = new HashSet<>();
    for (IdKind kind : IdKind.values()) {
      for (long number = 0; number < 10_000; number++) {
        ids.add(cipher.encode(kind, number >> 8, number, RecordId::new));
      }
    }

    assertThat(ids).hasSize(10_000 * IdKind.values().length);
  }
}
