package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TypeChangeTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("deals");

  @AfterEach
  void close() {
    crm.close();
  }

  static Stream<Arguments> typesWithValues() {
    return Stream.of(
        Arguments.of(FieldType.text(), "Rocket"),
        Arguments.of(FieldType.longText(), "two\nlines"),
        Arguments.of(FieldType.number(18), new BigDecimal("1234567890123456.123456789012345678")),
        Arguments.of(FieldType.currency("EUR"), new BigDecimal("-0.01")),
        Arguments.of(FieldType.checkbox(), true),
        Arguments.of(FieldType.date(), "9999-12-31"),
        Arguments.of(FieldType.dateTime(), "2024-03-31T00:59:59.999999Z"),
        Arguments.of(FieldType.singleSelect("Lead", "Won"), "Won"));
  }

  @ParameterizedTest
  @MethodSource("typesWithValues")
  void type_changedAndBack_bringsTheValueBack(FieldType type, Object value) {
    change("notes", type);
    Record deal = crm.deal("Rocket", Map.of("notes", value));
    Object before = deal.value("notes");
    FieldType detour = type.storageClass() == StorageClass.DATE ? FieldType.checkbox() : FieldType.date();
    Field there = fields.get("notes");

    change("notes", detour);
    assertThat(ada.records().get(deal).value("notes")).isIn(null, false);
    ada.records().set(deal, "notes", detour.storageClass() == StorageClass.DATE ? "2024-01-01" : true);
    change("notes", there.type());

    assertThat(ada.records().get(deal).value("notes")).isEqualTo(before);
    assertThat(fields.get("notes")).extracting(Field::id, Field::key).containsExactly(there.id(), "notes");
  }

  @Test
  void type_ofTheSameClass_keepsValuesEvenThoseItWouldRefuse() {
    Record deal = crm.deal("Rocket", Map.of("notes", "two\nlines"));
    ada.records().set(deal, "amount", new BigDecimal("1.25"));

    change("notes", FieldType.text());
    change("amount", FieldType.number(0));

    Record after = ada.records().get(deal);
    assertThat(after.text("notes")).isEqualTo("two\nlines");
    assertThat(after.number("amount")).isEqualByComparingTo("1.25");
    assertThat(after.version()).isEqualTo(2);
    refused(ErrorCode.VALUE_INVALID, () -> ada.records().set(deal, "amount", new BigDecimal("1.5")));
    assertThat(ada.records().set(deal, "name", "Rocket II").version()).isEqualTo(3);
  }

  @Test
  void type_changed_bumpsNoVersionAndCountsDormantValues() {
    Record deal = crm.deal("Rocket", Map.of("notes", "text"));
    crm.deal("Empty");

    change("notes", FieldType.number(0));
    ada.records().set(deal, "notes", 4);
    change("notes", FieldType.date());

    assertThat(fields.countDormant(new FieldKey("notes")))
        .containsOnly(Map.entry(StorageClass.TEXT, 1L), Map.entry(StorageClass.NUMBER, 1L));
    assertThat(ada.records().get(deal).version()).isEqualTo(2);
    assertThat(ada.records().get(deal).values()).doesNotContainKey("notes");
  }

  @Test
  void type_overwrittenUnderItsOwnClass_bringsTheLaterValueBack() {
    Record deal = crm.deal("Rocket", Map.of("notes", "first"));

    change("notes", FieldType.number(0));
    change("notes", FieldType.text());
    ada.records().set(deal, "notes", "second");
    change("notes", FieldType.checkbox());
    change("notes", FieldType.longText());

    assertThat(ada.records().get(deal).text("notes")).isEqualTo("second");
  }

  @Test
  void required_isSwitchedOffWithTheClassAndOnAgainWithIt() {
    crm.deal("Rocket", Map.of("notes", "text"));
    fields.update("notes", FieldPatch.empty().withRequired(true));

    assertThat(change("notes", FieldType.number(0)).required()).isFalse();
    assertThat(change("notes", FieldType.text()).required()).isTrue();
  }

  @Test
  void required_staysOffWhereARecordMadeMeanwhileLacksIt() {
    crm.deal("Rocket", Map.of("notes", "text"));
    fields.update("notes", FieldPatch.empty().withRequired(true));

    change("notes", FieldType.number(0));
    crm.deal("Meanwhile");

    assertThat(change("notes", FieldType.text()).required()).isFalse();
  }

  @Test
  void defaultValue_isKeptByClass() {
    fields.update("notes", FieldPatch.empty().withDefault("later"));

    assertThat(change("notes", FieldType.number(0)).defaultValue()).isNull();
    assertThat(crm.deal("One").value("notes")).isNull();
    fields.update("notes", FieldPatch.empty().withDefault(7));
    assertThat(change("notes", FieldType.longText()).defaultValue()).isEqualTo("later");
    assertThat(crm.deal("Two").text("notes")).isEqualTo("later");
    assertThat(change("notes", FieldType.number(0)).defaultValue()).isEqualTo(new BigDecimal("7"));
  }

  @Test
  void reference_turnedToAnotherTableAndBack_findsItsLinksAgain() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Rocket", Map.of("company", company));
    Record other = crm.deal("Other");

    change("company", FieldType.reference("deals", OnDelete.CLEAR));
    assertThat(ada.records().get(deal).reference("company")).isNull();
    ada.records().set(deal, "company", other);
    refused(ErrorCode.VALUE_INVALID, () -> ada.records().set(deal, "company", company));
    change("company", FieldType.reference("companies", OnDelete.CLEAR));

    assertThat(ada.records().get(deal).reference("company")).isEqualTo(company.id());
  }

  @Test
  void reference_thatIsDormant_holdsNothingBackAndIsClearedWithItsTarget() {
    Record company = crm.company("Acme");
    Record kept = crm.company("Kept");
    Record deal = crm.deal("Rocket", Map.of("company", company));
    Record second = crm.deal("Second", Map.of("company", kept));
    Field before = fields.get("company");

    change("company", FieldType.text());
    ada.records().delete(company);
    change("company", before.type());

    assertThat(ada.records().get(deal).reference("company")).isNull();
    assertThat(ada.records().get(deal).version()).isEqualTo(1);
    assertThat(ada.records().get(second).reference("company")).isEqualTo(kept.id());
  }

  @Test
  void type_changedTogetherWithOtherThings_isOneOperation() {
    refused(
        ErrorCode.FIELD_KEY_TAKEN,
        () ->
            fields.update(
                "notes", FieldPatch.changeType(FieldType.number(0), Conversion.NONE).withName("N").withKey("stage")));
    assertThat(fields.get("notes").type()).isEqualTo(FieldType.longText());

    FieldPatch toNumber = FieldPatch.changeType(FieldType.number(1), Conversion.NONE);
    Field changed = fields.update("notes", toNumber.withName("Points").withKey("points").withDefault(5));

    assertThat(changed)
        .extracting(Field::key, Field::name, Field::type, Field::defaultValue)
        .containsExactly("points", "Points", FieldType.number(1), new BigDecimal("5"));
  }

  @Test
  void checkbox_unset_readsFalseWhateverWasThereBefore() {
    Record deal = crm.deal("Rocket", Map.of("notes", "text"));

    change("notes", FieldType.checkbox());

    assertThat(ada.records().get(deal).checked("notes")).isFalse();
    assertThat(ada.records().update(deal, Patch.empty().set("notes", false)).version()).isEqualTo(1);
    assertThat(ada.records().update(deal, Patch.empty().set("notes", true)).version()).isEqualTo(2);
  }

  @Test
  void record_deletedWhileValuesAreDormant_leavesNoneBehind() {
    Record deal = crm.deal("Rocket", Map.of("notes", "text"));

    change("notes", FieldType.number(0));
    ada.records().delete(List.of(deal));

    assertThat(fields.countDormant(new FieldKey("notes")).values()).allMatch(count -> count == 0);
  }

  private Field change(String key, FieldType type) {
    return fields.update(key, FieldPatch.changeType(type, Conversion.NONE));
  }
}
