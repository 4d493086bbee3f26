package dev.fieldstone.engine.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.id.IdCipher;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Uniqueness;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  private static final OrgIds IDS = ids(1);
  private static final long TABLE = 100;
  private static final long TARGET = 101;
  private static final List<OptionEntry> OPTIONS =
      List.of(
          new OptionEntry(201, "Lead", "", false, ""),
          new OptionEntry(202, "Straße", "red", false, ""),
          new OptionEntry(203, "Café", "", false, ""),
          new OptionEntry(204, "Lost", "", true, ""));

  private static final FieldDefinition STAGE = field(FieldType.singleSelect("Lead", "Straße", "Café"));
  private static final FieldDefinition COMPANY =
      field(FieldType.reference(IDS.table(TARGET), OnDelete.CLEAR));

  private final ValueReader strict = reader(Reading.strict());
  private final ValueReader lenient = reader(Reading.lenient(Locale.ROOT));

  @ParameterizedTest
  @MethodSource
  void read_ofATypesJavaValue_givesItsStoredForm(FieldType type, Object raw, Object stored) {
    assertThat(Reads.stored(strict.read(field(type), raw))).isEqualTo(stored);
    assertThat(Reads.stored(lenient.read(field(type), raw))).isEqualTo(stored);
  }

  static Stream<Arguments> read_ofATypesJavaValue_givesItsStoredForm() {
    return Stream.of(
        arguments(FieldType.text(), "a b", "a b"),
        arguments(FieldType.longText(), "a\nb", "a\nb"),
        arguments(FieldType.number(1), 1.5, new BigDecimal("1.5")),
        arguments(FieldType.currency("EUR"), 1200, new BigDecimal("1200")),
        arguments(FieldType.checkbox(), true, true),
        arguments(FieldType.date(), LocalDate.EPOCH, LocalDate.EPOCH),
        arguments(FieldType.date(), "1970-01-01", LocalDate.EPOCH),
        arguments(FieldType.dateTime(), Instant.EPOCH, Instant.EPOCH),
        arguments(FieldType.dateTime(), "1970-01-01T01:00+01:00", Instant.EPOCH));
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void read_ofWhiteSpace_isNothingLenientlyAndRefusedStrictly(FieldType type, String blank) {
    assertThat(Reads.stored(lenient.read(field(type), blank))).isNull();
    assertThat(Reads.refusal(strict.read(field(type), blank))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  static Stream<Arguments> blanks() {
    return Stream.of(
            FieldType.number(2),
            FieldType.currency("EUR"),
            FieldType.checkbox(),
            FieldType.date(),
            FieldType.dateTime(),
            FieldType.singleSelect("Lead"),
            FieldType.reference(IDS.table(TARGET), OnDelete.CLEAR))
        .flatMap(type -> Stream.of("", " ", "\t \n").map(blank -> arguments(type, blank)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", " a "})
  void read_ofWhiteSpaceInText_keepsIt(String text) {
    assertThat(Reads.stored(lenient.read(field(FieldType.text()), text))).isEqualTo(text);
    assertThat(Reads.stored(strict.read(field(FieldType.longText()), text))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource
  void option_byIdOrLabel_isRead(Object raw, long number) {
    assertThat(Reads.stored(strict.read(STAGE, raw))).isEqualTo(number);
    assertThat(Reads.stored(lenient.read(STAGE, raw))).isEqualTo(number);
  }

  static Stream<Arguments> option_byIdOrLabel_isRead() {
    return Stream.of(
        arguments("Lead", 201L),
        arguments("lEAD", 201L),
        arguments("STRAẞE", 202L),
        arguments("Cafe\u0301", 203L),
        arguments("CAFÉ", 203L),
        arguments(CharBuffer.wrap("Lead"), 201L),
        arguments(IDS.option(201), 201L),
        arguments(IDS.option(201).toString(), 201L),
        arguments(new Option(IDS.option(202), "another label", ""), 202L));
  }

  @ParameterizedTest
  @MethodSource
  void option_thatTheSelectHasNot_isRefused(Object raw) {
    assertThat(Reads.refusal(strict.read(STAGE, raw))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(lenient.read(STAGE, raw))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  static Stream<Object> option_thatTheSelectHasNot_isRefused() {
    return Stream.of(
        "Won",
        "Cafe",
        "Lea",
        "201",
        "Lost",
        201L,
        IDS.option(204),
        IDS.option(204).toString(),
        IDS.option(999),
        ids(2).option(201),
        ids(2).option(201).toString(),
        "opt_",
        "opt_nonsense",
        IDS.record(TABLE, 201));
  }

  @Test
  void option_withSpaceAroundItsLabel_isReadLenientlyOnly() {
    assertThat(Reads.stored(lenient.read(STAGE, " lead\t"))).isEqualTo(201L);
    assertThat(Reads.refusal(strict.read(STAGE, " lead\t"))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @Test
  void reference_byId_isRead() {
    RecordId id = IDS.record(TARGET, 7);

    assertThat(Reads.stored(strict.read(COMPANY, id))).isEqualTo(7L);
    assertThat(Reads.stored(strict.read(COMPANY, id.toString()))).isEqualTo(7L);
    assertThat(Reads.stored(lenient.read(COMPANY, " " + id + " "))).isEqualTo(7L);
  }

  @ParameterizedTest
  @MethodSource
  void reference_toNoRecordOfTheTarget_isRefused(Object raw) {
    assertThat(Reads.refusal(strict.read(COMPANY, raw))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(lenient.read(COMPANY, raw))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  static Stream<Object> reference_toNoRecordOfTheTarget_isRefused() {
    return Stream.of(
        IDS.record(TABLE, 7),
        IDS.record(TABLE, 7).toString(),
        ids(2).record(TARGET, 7),
        ids(2).record(TARGET, 7).toString(),
        new RecordId(0, 7),
        7L,
        IDS.option(201));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", " Acme ", "rec_", "rec_0"})
  void reference_byText_isLeftToTheWriteLenientlyOnly(String text) {
    assertThat(lenient.read(COMPANY, text)).isEqualTo(new ValueRead.ByDisplay(List.of(text.strip())));
    assertThat(Reads.refusal(strict.read(COMPANY, text))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @Test
  void read_ofAComputedField_isAMistake() {
    assertThatThrownBy(() -> strict.read(field(new FieldType.CreatedTime()), "1970-01-01T00:00Z"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ValueReader reader(Reading reading) {
    return new ValueReader(IDS, ActorDirectory.EMPTY, Limits.defaults(), reading, ZoneId.of("Europe/Berlin"));
  }

  private static OrgIds ids(int tag) {
    return new OrgIds(new IdCipher(tag, 0, new byte[16]));
  }

  private static FieldDefinition field(FieldType type) {
    StorageClass storageClass = type.storageClass();
    ClassKey active = new ClassKey(storageClass, storageClass == StorageClass.REFERENCE ? TARGET : 0);
    FieldState state = new FieldState(300, "field", "Field", "", type, active, Map.of(), OPTIONS, false, "");
    Field field =
        new Field(
            IDS.field(TABLE, 300), IDS.table(TABLE), "field", "Field", "", type, List.of(), false,
            Uniqueness.NONE, null, false, true, false,
            "");
    return new FieldDefinition(state, field);
  }
}
