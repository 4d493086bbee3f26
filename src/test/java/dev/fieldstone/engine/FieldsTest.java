package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Fields fields = ada.fields("companies");

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void field_made_standsWhereAsked() {
    fields.create(FieldDraft.named("Zip", FieldType.text()).before("city"));
    fields.create(FieldDraft.named("Country", FieldType.text()).after("city"));
    fields.create(FieldDraft.named("Street", FieldType.text()).after("zip"));
    fields.create(FieldDraft.named("Last", FieldType.text()));

    assertThat(keys()).containsExactly("name", "zip", "street", "city", "country", "last");
    FieldDraft lost = FieldDraft.named("Lost", FieldType.text()).after("nothing");
    refused(ErrorCode.FIELD_NOT_FOUND, () -> fields.create(lost));
  }

  @Test
  void field_moved_standsWhereAsked() {
    fields.create(FieldDraft.named("a", FieldType.text()));
    fields.create(FieldDraft.named("b", FieldType.text()));

    fields.moveBefore(new FieldKey("b"), new FieldKey("name"));
    fields.moveAfter(new FieldKey("name"), new FieldKey("a"));

    assertThat(keys()).containsExactly("b", "city", "a", "name");
    refused(ErrorCode.FIELD_NOT_FOUND, () -> fields.moveAfter(new FieldKey("b"), new FieldKey("nothing")));
  }

  @Test
  void field_ofATableWithBoardsAndFilters_isMadeWithADefaultAndMoved() {
    Fields deals = ada.fields("deals");
    ada.views().create("deals", ViewDraft.table("Won").showing(Query.where("stage").is("Won")));

    deals.create(FieldDraft.named("owner", FieldType.text()).withDefault("ada"));
    deals.moveBefore(new FieldKey("stage"), new FieldKey("name"));
    deals.update("stage", FieldPatch.empty().withDefault("Won"));

    assertThat(deals.list()).extracting(Field::key).startsWith("stage", "name").endsWith("owner");
    assertThat(crm.deal("Rocket").text("owner")).isEqualTo("ada");
    assertThat(crm.views().board("deals/pipeline", 5).group("Won").items()).hasSize(1);
  }

  @Test
  void key_takenOrBuiltIn_isRefusedWhenGivenAndAvoidedWhenMade() {
    Field clash = fields.create(FieldDraft.named("City!", FieldType.text()));
    Field builtIn = fields.create(FieldDraft.named("Created at", FieldType.text()));

    assertThat(clash.key()).startsWith("city").isNotEqualTo("city");
    assertThat(builtIn.key()).startsWith("created_at").isNotEqualTo("created_at");
    for (String taken : List.of("city", "id", "archived", "created_at")) {
      FieldDraft draft = FieldDraft.named("x", FieldType.text()).withKey(taken);
      refused(ErrorCode.FIELD_KEY_TAKEN, () -> fields.create(draft));
      refused(ErrorCode.FIELD_KEY_TAKEN, () -> fields.update("name", FieldPatch.empty().withKey(taken)));
    }
    assertThat(keys()).hasSize(4);
  }

  @Test
  void field_rekeyed_keepsItsIdAndItsValues() {
    Field city = fields.get("city");
    Record company = ada.records("companies").create(Map.of("name", "Acme", "city", "Bonn"));

    fields.update("city", FieldPatch.rename("Town").withKey("town").withDescription("where"));

    assertThat(fields.get("town")).extracting(Field::id, Field::name, Field::description)
        .containsExactly(city.id(), "Town", "where");
    assertThat(ada.records().get(company).text("town")).isEqualTo("Bonn");
    assertThat(fields.find("city")).isEmpty();
    assertThat(fields.get(city).key()).isEqualTo("town");
  }

  static Stream<FieldType> invalidTypes() {
    return Stream.of(
        FieldType.number(-1),
        FieldType.number(19),
        new FieldType.Currency("EUR", 19),
        new FieldType.Currency("EURO", 2),
        FieldType.singleSelect("Lead", "lead"),
        FieldType.singleSelect(""),
        FieldType.singleSelect("x".repeat(201)));
  }

  @ParameterizedTest
  @MethodSource("invalidTypes")
  void type_thatDoesNotHoldTogether_isRefused(FieldType type) {
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(FieldDraft.named("x", type)));
    refused(
        ErrorCode.FIELD_TYPE_INVALID,
        () -> fields.update("city", FieldPatch.changeType(type, Conversion.NONE)));

    assertThat(keys()).containsExactly("name", "city");
    assertThat(fields.get("city").type()).isEqualTo(FieldType.text());
  }

  @Test
  void reference_thatClears_cannotBeRequired() {
    FieldType clearing = FieldType.reference("companies", OnDelete.CLEAR);
    Fields deals = ada.fields("deals");

    refused(ErrorCode.FIELD_TYPE_INVALID, () -> deals.create(FieldDraft.named("x", clearing).asRequired()));

    deals.update("company", FieldPatch.empty().withRequired(true));
    refused(
        ErrorCode.FIELD_TYPE_INVALID,
        () -> deals.update("company", FieldPatch.changeType(clearing, Conversion.NONE)));
    deals.update("company", FieldPatch.changeType(clearing, Conversion.NONE).withRequired(false));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> deals.update("company", FieldPatch.empty().withRequired(true)));
  }

  @Test
  void reference_toATableThatIsNotThere_isRefused() {
    FieldType lost = FieldType.reference("nothing", OnDelete.CLEAR);

    FieldstoneException refusal =
        refused(ErrorCode.FIELD_TYPE_INVALID, () -> fields.create(FieldDraft.named("x", lost)));

    assertThat(refusal.facts().toString()).contains("nothing");
    assertThat(keys()).containsExactly("name", "city");
  }

  @Test
  void required_turnedOnWhileValuesAreMissing_isRefusedWithThem() {
    List<Record> companies =
        Stream.iterate(1, number -> number + 1).limit(12).map(number -> crm.company("C" + number)).toList();
    ada.records().archive(companies.subList(0, 1));

    FieldstoneException refusal =
        refused(
            ErrorCode.FIELD_VALUES_MISSING,
            () -> fields.update("city", FieldPatch.empty().withRequired(true)));

    assertThat(refusal.facts().values()).map(Object::toString).contains("11");
    assertThat(refusal.facts().values())
        .contains(companies.subList(1, 11).stream().map(record -> record.id().toString()).toList());
    assertThat(fields.get("city").required()).isFalse();
    refused(
        ErrorCode.FIELD_VALUES_MISSING, () -> fields.create(FieldDraft.named("x", FieldType.text()).asRequired()));
  }

  @Test
  void required_turnedOnWhenOnlyArchivedRecordsLackIt_isAllowed() {
    Record company = crm.company("Acme");
    ada.records().archive(List.of(company));

    assertThat(fields.update("city", FieldPatch.empty().withRequired(true)).required()).isTrue();
    assertThat(fields.create(FieldDraft.named("x", FieldType.text()).asRequired()).required()).isTrue();
  }

  @Test
  void defaultValue_countsForLaterRecordsOnly() {
    Record before = crm.company("Before");
    fields.update("city", FieldPatch.empty().withDefault("Bonn"));
    fields.create(FieldDraft.named("since", FieldType.date()).withDefault("2024-02-29"));

    Record after = crm.company("After");
    Record empty = ada.records("companies").create(nothingIn("city"));

    assertThat(ada.records().get(before).text("city")).isNull();
    assertThat(after.text("city")).isEqualTo("Bonn");
    assertThat(after.date("since")).isEqualTo("2024-02-29");
    assertThat(empty.text("city")).isNull();
    assertThat(fields.update("city", FieldPatch.empty().withDefault(null)).defaultValue()).isNull();
    assertThat(crm.company("Later").text("city")).isNull();
  }

  @Test
  void defaultValue_thatDoesNotFit_isRefused() {
    FieldDraft draft = FieldDraft.named("x", FieldType.number(0)).withDefault("many");

    refused(ErrorCode.VALUE_INVALID, () -> fields.create(draft));
    refused(ErrorCode.VALUE_INVALID, () -> fields.update("city", FieldPatch.empty().withDefault(7)));
    assertThat(keys()).containsExactly("name", "city");
  }

  @Test
  void field_deleted_isGoneWithItsValues() {
    Record company = ada.records("companies").create(Map.of("name", "Acme", "city", "Bonn"));

    fields.delete(new FieldKey("city"));
    fields.create(FieldDraft.named("City", FieldType.text()));

    assertThat(ada.records().get(company).text("city")).isNull();
    assertThat(ada.records().get(company).version()).isEqualTo(1);
    refused(ErrorCode.FIELD_NOT_FOUND, () -> fields.get("nothing"));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> fields.delete(new FieldKey("nothing")));
  }

  @Test
  void displayField_isNeitherDeletedNorMadeUnfit() {
    refused(ErrorCode.FIELD_IS_DISPLAY, () -> fields.delete(new FieldKey("name")));
    for (FieldType unfit : List.of(FieldType.longText(), FieldType.checkbox())) {
      refused(
          ErrorCode.FIELD_IS_DISPLAY, () -> fields.update("name", FieldPatch.changeType(unfit, Conversion.NONE)));
    }

    assertThat(fields.update("name", FieldPatch.changeType(FieldType.number(0), Conversion.NONE)).type())
        .isEqualTo(FieldType.number(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "created_at", "created_by", "updated_at", "updated_by", "archived"})
  void builtInField_isThereButCannotBeChanged(String key) {
    Field field = fields.get(key);

    assertThat(field.builtIn()).isTrue();
    assertThat(field.isReadonly()).isTrue();
    assertThat(fields.builtIn()).contains(field);
    assertThat(fields.list()).doesNotContain(field);
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> fields.update(key, FieldPatch.rename("x")));
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> fields.delete(field));
  }

  @Test
  void lockedField_keepsItsTypeButNotItsValues() {
    FieldDraft draft = FieldDraft.named("code", FieldType.text()).asLocked();
    ada.org().apply(Schema.of(TableDraft.named("Companies").field(draft)));
    Record company = ada.records("companies").create(Map.of("name", "Acme", "code", "A"));

    assertThat(fields.get("code").locked()).isTrue();
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> fields.delete(new FieldKey("code")));
    refused(ErrorCode.FIELD_IS_SYSTEM, () -> fields.update("code", FieldPatch.rename("x")));
    assertThat(ada.records().set(company, "code", "B").text("code")).isEqualTo("B");
  }

  private List<String> keys() {
    return fields.list().stream().map(Field::key).toList();
  }

  private static Map<String, Object> nothingIn(String key) {
    Map<String, Object> values = new HashMap<>(Map.of("name", "Empty"));
    values.put(key, "");
    return values;
  }
}
