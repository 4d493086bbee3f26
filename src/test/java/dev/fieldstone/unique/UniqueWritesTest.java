package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unique values in duplicates of records, and in writes on what a query selects. */
final class UniqueWritesTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void duplicate_leavesUniqueValuesOut() {
    unique("notes");
    unique("company");
    Record company = crm.company("Acme");
    Record rocket = crm.deal("Rocket", Map.of("notes", "n", "company", company, "amount", 5));

    Record copy = ada.records().duplicate(rocket);
    ada.records().duplicateAll(List.of(rocket, rocket, copy));

    assertThat(copy.values().keySet()).doesNotContain("notes", "company");
    assertThat(ada.records().get(copy)).isEqualTo(copy);
    assertThat(copy.text("notes")).isNull();
    assertThat(copy.reference("company")).isNull();
    assertThat(copy.number("amount")).isEqualByComparingTo("5");
    ada.records().delete(rocket);
    ada.records().delete(company);
    crm.deal("Plane", Map.of("notes", "n"));
  }

  @Test
  void override_ofAUniqueField_isCheckedAndKept() {
    unique("name");
    unique("notes");
    Record rocket = crm.deal("Rocket", Map.of("notes", "n"));
    Record plane = crm.deal("Plane");
    Map<String, Object> wrong = Map.of("name", "Plane", "amount", "many", "notes", "n");

    assertThat(problems(() -> ada.records().duplicate(rocket, wrong)))
        .containsExactly("RECORD/NOT_UNIQUE name", "VALUE/INVALID amount", "RECORD/NOT_UNIQUE notes");
    assertThat(
            refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records().duplicate(rocket, Map.of("name", "Plane")))
                .facts())
        .containsEntry("record", plane.id().toString());
    Record copy = ada.records().duplicate(rocket, Map.of("name", "Rocket 2"));

    assertThat(copy.display()).isEqualTo("Rocket 2");
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket 2"));
  }

  @Test
  void duplicate_lackingARequiredUniqueValue_isRefused() {
    unique("name");
    ada.fields("deals").update("name", FieldPatch.empty().withRequired(true));
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane");

    assertThat(problems(() -> ada.records().duplicate(rocket))).containsExactly("VALUE/REQUIRED name");
    assertThat(problems(() -> ada.records().duplicateAll(List.of(rocket, plane))))
        .containsExactly("VALUE/REQUIRED name", "VALUE/REQUIRED name");
    assertThat(ada.records().duplicate(rocket, Map.of("name", "Train")).display()).isEqualTo("Train");
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(3);
  }

  @Test
  void duplicate_leavesDormantValuesOutThatWereUnique() {
    unique("notes");
    unique("company");
    Record company = crm.company("Acme");
    Record rocket = crm.deal("Rocket", Map.of("notes", "n", "company", company, "closes", "2024-02-29"));
    retype("notes", FieldType.number(0));
    retype("company", FieldType.text());
    retype("closes", FieldType.checkbox());

    Record copy = ada.records().duplicate(rocket);
    retype("notes", FieldType.longText());
    retype("company", FieldType.reference("companies", OnDelete.RESTRICT));
    retype("closes", FieldType.date());

    assertThat(ada.records().get(copy).values().keySet()).doesNotContain("notes", "company");
    assertThat(ada.records().get(copy).date("closes")).isEqualTo("2024-02-29");
    assertThat(ada.records().get(rocket).text("notes")).isEqualTo("n");
    assertThat(ada.fields("deals").get("notes").unique()).isTrue();
    ada.records().delete(rocket);
    ada.records().delete(company);
  }

  @Test
  void updateWhere_ofSeveral_takesNoUniqueValue() {
    unique("name");
    unique("notes");
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
    crm.deals(12, "Lead");
    Patch patch = Patch.empty().set("name", "Rocket").clear("stage").set("notes", "n");

    FieldstoneException refusal =
        refused(
            ErrorCode.RECORD_NOT_UNIQUE, () -> crm.views().updateWhere("deals", Query.everything(), patch, 20));

    assertThat(refusal.problems().stream().map(problem -> problem.code() + " " + problem.path()))
        .containsExactly("RECORD/NOT_UNIQUE name", "VALUE/REQUIRED stage", "RECORD/NOT_UNIQUE notes");
    assertThat(refusal.facts())
        .containsEntry("field", "name")
        .containsEntry("value", "Rocket")
        .containsEntry("count", 12)
        .hasEntrySatisfying("records", records -> assertThat((List<?>) records).hasSize(10));
    assertThat(crm.views().updateWhere("deals", Query.everything(), Patch.empty().clear("name"), 20)).isEqualTo(12);
    crm.deal("Lead 1", Map.of("stage", "Lead"));
  }

  @Test
  void updateWhere_ofOneRecord_isAnUpdateOfIt() {
    unique("name");
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane", Map.of("amount", 7));
    Query one = Query.where("amount").is(7);

    FieldstoneException refusal =
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.views().updateWhere("deals", one, named("Rocket"), 1));

    assertThat(refusal.facts()).containsEntry("record", rocket.id().toString()).containsEntry("field", "name");
    assertThat(crm.views().updateWhere("deals", one, named("Plane"), 1)).isZero();
    assertThat(crm.views().updateWhere("deals", one, named("Jet"), 1)).isEqualTo(1);
    assertThat(ada.records().get(plane).display()).isEqualTo("Jet");
    assertThat(crm.views().updateWhere("deals", Query.where("amount").is(8), named("Rocket"), 1)).isZero();
    crm.deal("Plane");
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Jet"));
  }

  @Test
  void deleteWhere_freesValues() {
    unique("name");
    crm.deals(3, "Lead");

    crm.views().deleteWhere("deals", Query.everything(), 3);

    crm.deals(3, "Lead");
  }

  private static Patch named(String name) {
    return Patch.empty().set("name", name);
  }

  private void unique(String field) {
    ada.fields("deals").update(field, FieldPatch.empty().withUnique(true));
  }

  private void retype(String field, FieldType type) {
    ada.fields("deals").update(field, FieldPatch.changeType(type, Conversion.NONE));
  }
}
