package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordValuesTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  static Stream<Arguments> readable() {
    return Stream.of(
        Arguments.of("name", "Ångström", "Ångström"),
        Arguments.of("name", "A\u030Angstro\u0308m", "Ångström"),
        Arguments.of("name", " kept as is ", " kept as is "),
        Arguments.of("name", "😀", "😀"),
        Arguments.of("notes", "two\nlines\r\nand\ttabs", "two\nlines\r\nand\ttabs"),
        Arguments.of("amount", 5, new BigDecimal("5")),
        Arguments.of("amount", 5L, new BigDecimal("5")),
        Arguments.of("amount", (short) -5, new BigDecimal("-5")),
        Arguments.of("amount", 0.5, new BigDecimal("0.5")),
        Arguments.of("amount", 0.5f, new BigDecimal("0.5")),
        Arguments.of("amount", BigInteger.TEN, new BigDecimal("10")),
        Arguments.of("amount", new BigDecimal("1.50"), new BigDecimal("1.5")),
        Arguments.of("amount", new BigDecimal("2.000000"), new BigDecimal("2")),
        Arguments.of("amount", new BigDecimal("0.00"), BigDecimal.ZERO),
        Arguments.of(
            "amount",
            new BigDecimal("-9234567890123456789012345678901.23"),
            new BigDecimal("-9234567890123456789012345678901.23")),
        Arguments.of("urgent", true, true),
        Arguments.of("closes", LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)),
        Arguments.of("closes", "0001-01-01", LocalDate.of(1, 1, 1)),
        Arguments.of("closes", "9999-12-31", LocalDate.of(9999, 12, 31)),
        Arguments.of("met", Instant.EPOCH, Instant.EPOCH),
        Arguments.of("met", "2024-03-31T03:00:00+02:00", Instant.parse("2024-03-31T01:00:00Z")),
        Arguments.of("met", "2024-03-31T01:00:00Z", Instant.parse("2024-03-31T01:00:00Z")),
        Arguments.of(
            "met", Instant.parse("2024-01-01T00:00:00.123456789Z"), Instant.parse("2024-01-01T00:00:00.123456Z")),
        Arguments.of(
            "met", Instant.parse("1969-12-31T23:59:59.999999999Z"), Instant.parse("1969-12-31T23:59:59.999999Z")));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void value_ofEveryExactReading_isNormalisedAndKept(String field, Object given, Object kept) {
    Record made = crm.deal("Rocket", Map.of(field, given));
    Record named = ada.records("deals").create(Map.of(field, given));

    assertThat((field.equals("name") ? named : made).value(field)).isEqualTo(kept);
    assertThat(ada.records().get(named).value(field)).isEqualTo(kept);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("name", 5),
        Arguments.of("name", "two\nlines"),
        Arguments.of("name", "carriage\rreturn"),
        Arguments.of("name", "nul\0"),
        Arguments.of("name", "lone \uD83D surrogate"),
        Arguments.of("notes", "nul\0"),
        Arguments.of("notes", "\uDE00"),
        Arguments.of("amount", "many"),
        Arguments.of("amount", "1,200.50"),
        Arguments.of("amount", new BigDecimal("1.005")),
        Arguments.of("amount", Double.NaN),
        Arguments.of("amount", Double.POSITIVE_INFINITY),
        Arguments.of("amount", new BigDecimal("12345678901234567890123456789012345")),
        Arguments.of("amount", new BigDecimal("1E+70")),
        Arguments.of("amount", true),
        Arguments.of("urgent", "perhaps"),
        Arguments.of("urgent", 2),
        Arguments.of("closes", "2024-02-30"),
        Arguments.of("closes", "yesterday"),
        Arguments.of("closes", LocalDate.of(10_000, 1, 1)),
        Arguments.of("closes", LocalDate.of(0, 1, 1)),
        Arguments.of("met", "2024-13-01T00:00:00Z"),
        Arguments.of("met", 7),
        Arguments.of("stage", "Sold"),
        Arguments.of("stage", List.of("Won")),
        Arguments.of("company", "rec_nonsense"),
        Arguments.of("company", 1));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void value_thatCannotBeRead_isRefusedAndNothingIsWritten(String field, Object given) {
    Record deal = crm.deal("Rocket");

    FieldstoneException refusal =
        refused(ErrorCode.VALUE_INVALID, () -> ada.records("deals").create(Map.of(field, given)));
    refused(ErrorCode.VALUE_INVALID, () -> ada.records().set(deal, field, given));

    assertThat(refusal.problems().get(0).path()).isEqualTo(field);
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(1);
    assertThat(ada.records().get(deal).version()).isEqualTo(1);
  }

  @Test
  void text_ofNothing_isEmpty() {
    Record deal = crm.deal("Rocket", Map.of("notes", ""));

    assertThat(deal.text("notes")).isNull();
    assertThat(deal.values()).doesNotContainKey("notes");
    assertThat(crm.views().count("deals", Query.where("notes").isEmpty())).isEqualTo(1);
  }

  @Test
  void text_isMeasuredInCodePointsAfterNormalising() {
    String longest = "😀".repeat(10_000);
    String composing = "a\u030A".repeat(10_000);

    assertThat(crm.deal(longest).display()).isEqualTo(longest);
    assertThat(crm.deal(composing).display()).isEqualTo("å".repeat(10_000));
    refused(ErrorCode.VALUE_TOO_LARGE, () -> crm.deal("x".repeat(10_001)));
    assertThat(crm.deal("x", Map.of("notes", "y".repeat(1_000_000))).text("notes")).hasSize(1_000_000);
    refused(ErrorCode.VALUE_TOO_LARGE, () -> crm.deal("x", Map.of("notes", "y".repeat(1_000_001))));
  }

  @Test
  void faults_areAllToldInTheOrderOfTheFields() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).asRequired());
    Map<String, Object> values = new HashMap<>();
    values.put("company", 5);
    values.put("amount", "many");
    values.put("closes", "soon");

    assertThat(problems(() -> ada.records("deals").create(values)))
        .containsExactly(
            "VALUE/INVALID amount", "VALUE/INVALID closes", "VALUE/INVALID company", "VALUE/REQUIRED owner");
    assertThat(crm.views().count("deals", Query.everything())).isZero();
  }

  @Test
  void fields_unknownOrReadonly_areRefused() {
    refused(ErrorCode.FIELD_NOT_FOUND, () -> crm.deal("x", Map.of("nothing", 1)));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> crm.deal("x", Map.of("fld_rubbish", 1)));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> crm.deal("x", Map.of("Amount", 1)));
    for (String builtIn : List.of("id", "created_at", "created_by", "updated_at", "updated_by", "archived")) {
      refused(ErrorCode.FIELD_READONLY, () -> crm.deal("x", Map.of(builtIn, "x")));
    }

    assertThat(problems(() -> crm.deal("x", Map.of("nothing", 1, "amount", "many", "id", "x"))))
        .containsExactlyInAnyOrder("FIELD/NOT_FOUND nothing", "VALUE/INVALID amount", "FIELD/READONLY id");
  }

  @Test
  void field_givenByIdInWireForm_isWritten() {
    String amount = ada.fields("deals").get("amount").id().toString();

    assertThat(crm.deal("Rocket", Map.of(amount, 5)).number("amount")).isEqualByComparingTo("5");
  }

  @Test
  void required_value_isAskedOfActiveRecordsAlone() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).asRequired());

    refused(ErrorCode.VALUE_REQUIRED, () -> crm.deal("Rocket"));
    refused(ErrorCode.VALUE_REQUIRED, () -> crm.deal("Rocket", Map.of("owner", "")));
    ada.fields("deals").update("owner", FieldPatch.empty().withDefault("ada"));
    assertThat(crm.deal("Rocket").text("owner")).isEqualTo("ada");
  }

  @Test
  void reader_askedForAnotherClass_isAMisuse() {
    Record deal = crm.deal("Rocket");

    assertThatThrownBy(() -> deal.number("name")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> deal.checked("amount")).isInstanceOf(IllegalArgumentException.class);
    refused(ErrorCode.FIELD_NOT_FOUND, () -> deal.text("nothing"));
    assertThatThrownBy(() -> deal.referenceDisplay("company")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void record_knowsItsFieldsAndValuesInOrder() {
    Record deal = crm.deal("Rocket", Map.of("closes", "2024-01-01", "amount", 5, "stage", "Won", "urgent", true));

    assertThat(deal.fields()).extracting(field -> field.key())
        .containsExactly("name", "amount", "stage", "urgent", "closes", "met", "notes", "company");
    assertThat(deal.values().keySet()).containsSubsequence("name", "amount", "stage", "urgent", "closes");
    assertThat(deal.values()).doesNotContainKeys("met", "notes", "company");
  }

  @Test
  void reference_toARecordOfAnotherTableOrOneThatIsGone_isRefused() {
    Record deal = crm.deal("Rocket");
    Record company = crm.company("Acme");
    ada.records().delete(company);

    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("x", Map.of("company", deal)));
    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("x", Map.of("company", company)));
    refused(ErrorCode.VALUE_INVALID, () -> crm.deal("x", Map.of("company", company.id().toString())));
  }
}
