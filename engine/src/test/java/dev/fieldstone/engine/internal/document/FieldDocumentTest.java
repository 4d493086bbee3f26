package dev.fieldstone.engine.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.id.IdCipher;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldDocumentTest {
  private static final OrgIds IDS = new OrgIds(new IdCipher(1, 0, new byte[16]));

  @ParameterizedTest
  @MethodSource
  void read_ofAStoredTypeWithItsDefault_givesTheStateBack(FieldType type, Object defaultValue) {
    ClassKey active = key(type);
    FieldState state = state(type, active, Map.of(active, new ClassMemory(place(0), type, true, defaultValue, null)));

    checkRoundTrip(state);
    checkRoundTrip(state.remembering(active, new ClassMemory(place(3), type, false, null, new KeyTable(7, false))));
    checkRoundTrip(state.remembering(active, new ClassMemory(place(3), type, false, null, new KeyTable(8, true))));
  }

  static Stream<Arguments> read_ofAStoredTypeWithItsDefault_givesTheStateBack() {
    return Stream.of(
        arguments(FieldType.text(), "new \"text\" \\ \u2028 \uD83D\uDE80"),
        arguments(FieldType.longText(), "one\ntwo\ttabs \u0001"),
        arguments(FieldType.number(0), new BigDecimal("-12345678901234567890")),
        arguments(FieldType.number(18), new BigDecimal("0.000000000000000001")),
        arguments(FieldType.currency("JPY"), new BigDecimal("1000")),
        arguments(new FieldType.Currency("EUR", 4), new BigDecimal("1.5")),
        arguments(FieldType.checkbox(), true),
        arguments(FieldType.date(), LocalDate.of(1, 1, 1)),
        arguments(FieldType.dateTime(), Instant.parse("0001-01-01T00:00:00.000001Z")),
        arguments(new FieldType.DateTime(ZoneId.of("America/Sao_Paulo")), Instant.parse("9999-12-31T23:59:59.999999Z")),
        arguments(new FieldType.DateTime(ZoneId.of("UTC")), Instant.EPOCH),
        arguments(new FieldType.DateTime(ZoneOffset.ofHoursMinutes(5, 30)), Instant.EPOCH),
        arguments(new FieldType.SingleSelect(List.of()), 202L),
        arguments(FieldType.reference(IDS.table(101), OnDelete.RESTRICT), 1L << 39),
        arguments(FieldType.reference(IDS.table(101), OnDelete.CASCADE), 1L),
        arguments(FieldType.reference(IDS.table(101), OnDelete.CLEAR), 1L));
  }

  @ParameterizedTest
  @MethodSource
  void read_ofAComputedType_givesTheStateBack(FieldType type) {
    checkRoundTrip(state(type, null, Map.of()));
  }

  static Stream<FieldType> read_ofAComputedType_givesTheStateBack() {
    return Stream.of(
        new FieldType.CreatedTime(), new FieldType.CreatedBy(), new FieldType.UpdatedTime(), new FieldType.UpdatedBy());
  }

  /** A field that was of every class, and referred to two tables. */
  @Test
  void read_ofManyMemories_givesThemAllBack() {
    Map<ClassKey, ClassMemory> memories = new HashMap<>();
    for (Arguments arguments : read_ofAStoredTypeWithItsDefault_givesTheStateBack().toList()) {
      FieldType type = (FieldType) arguments.get()[0];
      memories.put(key(type), new ClassMemory(place(memories.size()), type, true, arguments.get()[1], null));
    }
    FieldType other = FieldType.reference(IDS.table(102), OnDelete.CLEAR);
    memories.put(
        new ClassKey(StorageClass.REFERENCE, 102),
        new ClassMemory(place(9), other, false, null, new KeyTable(9, false)));

    FieldState state = state(FieldType.text(), key(FieldType.text()), memories);

    assertThat(state.memories()).hasSize(8);
    checkRoundTrip(state);
    checkRoundTrip(state.typed(new FieldType.CreatedBy(), null));
    checkRoundTrip(state.forgetting(key(FieldType.text())));
  }

  private static FieldState state(FieldType type, @Nullable ClassKey active, Map<ClassKey, ClassMemory> memories) {
    List<OptionEntry> options =
        List.of(
            new OptionEntry(202, "Won \"it\"", "green", false, "[1]"),
            new OptionEntry(201, "Lost", "", true, ""),
            new OptionEntry(203, "\uD83D\uDE80", "#fff", false, "{}"));
    return new FieldState(300, "prix_é", "Prix \\ é", "of\nthe \"thing\"", type, active, memories, options, true, "{\"a\":1}");
  }

  private static ClassKey key(FieldType type) {
    StorageClass storageClass = type.storageClass();
    return new ClassKey(storageClass, storageClass == StorageClass.REFERENCE ? 101 : 0);
  }

  private static Placement place(int part) {
    return new Placement(part, "text_" + (part + 1));
  }

  private static void checkRoundTrip(FieldState state) {
    FieldDocument document = new FieldDocument(7, state);

    FieldDocument read = FieldDocument.read(300, document.write(IDS), IDS);

    assertThat(read).isEqualTo(document);
  }
}
