package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deleting a table that other tables refer to. */
final class TableDeletionTest {
  private static final TableLocator COMPANIES = TableLocator.of("companies");

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void plan_countsWhatWouldGoAndNamesTheFields() {
    Record acme = crm.company("Acme");
    ada.records().archive(List.of(crm.company("Old")));
    Record rocket = crm.deal("Rocket", Map.of("company", acme));
    crm.deal("Train", Map.of("company", acme));
    crm.deal("Bike");
    ada.fields("deals").create(FieldDraft.named("partner", FieldType.reference(COMPANIES, OnDelete.CLEAR)));
    ada.records("deals").set(rocket, "partner", acme);
    ada.fields("deals").update("partner", FieldPatch.changeType(FieldType.text(), Conversion.NONE));

    TableDeletionPlan plan = ada.tables().deletionPlan(COMPANIES);

    assertThat(plan)
        .isEqualTo(
            new TableDeletionPlan(
                2, 2, 1,
                List.of(new TableDeletionPlan.Reference(field("company").id(), "deals.company", 2)),
                List.of(new TableDeletionPlan.Reference(field("partner").id(), "deals.partner", 1))));
    assertThat(ada.tables().find("companies")).isPresent();
  }

  @Test
  void plan_ofATableThatPointsAtItself_namesNoOther() {
    ada.fields("deals").create(FieldDraft.named("parent", FieldType.reference("deals", OnDelete.CLEAR)));

    assertThat(ada.tables().deletionPlan(TableLocator.of("deals")).references()).isEmpty();
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.tables().deletionPlan(TableLocator.of("nothing")));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> ada.tables().delete(TableLocator.of("nothing"), References.TO_TEXT));
  }

  @Test
  void delete_takesTheFieldsThatPointAtIt_andLeavesComputedOnes() {
    ada.fields("deals").create(FieldDraft.named("made", new FieldType.CreatedTime()));
    Record rocket = crm.deal("Rocket", Map.of("company", crm.company("Acme")));

    ada.tables().delete(COMPANIES, References.DELETE);

    assertThat(ada.fields("deals").find("company")).isEmpty();
    assertThat(ada.fields("deals").find("made")).isPresent();
    assertThat(ada.records().get(rocket).version()).isEqualTo(1);
  }

  @Test
  void delete_toText_leavesWhatWasDisplayed() {
    Field before = field("company");
    Record acme = crm.company("Acme");
    Record nameless = ada.records("companies").create(Map.of());
    Record rocket = crm.deal("Rocket", Map.of("company", acme));
    Record bike = crm.deal("Bike", Map.of("company", nameless));
    Record train = crm.deal("Train");
    ada.records().archive(List.of(train));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    Field after = field("company");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.type()).isEqualTo(FieldType.text());
    assertThat(ada.fields("deals").list()).extracting(Field::key).endsWith("notes", "company");
    assertThat(ada.records().get(rocket).text("company")).isEqualTo("Acme");
    assertThat(ada.records().get(rocket).version()).isEqualTo(1);
    assertThat(ada.records().get(bike).text("company")).isNull();
    assertThat(ada.records().get(train).text("company")).isNull();
    assertThat(ada.tables().find("companies")).isEmpty();
    assertThat(ada.fields("deals").countDormant(after)).isEmpty();
    assertThat(crm.views().ids("deals", Query.where("company").contains("cme"))).containsExactly(rocket.id());
  }

  @Test
  void delete_toText_writesTheCanonicalTextOfAnyDisplayField() {
    ada.fields("companies").create(FieldDraft.named("worth", FieldType.number(2)));
    ada.tables().update(COMPANIES, TablePatch.empty().displayedBy(ada.fields("companies").get("worth")));
    Record acme = ada.records("companies").create(Map.of("worth", new BigDecimal("1.50")));
    Record rocket = crm.deal("Rocket", Map.of("company", acme));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(ada.records().get(rocket).text("company")).isEqualTo("1.5");
  }

  @Test
  void delete_toText_writesOverTextThatLayDormant_whereThereWasAReference() {
    ada.fields("deals").create(FieldDraft.named("partner", FieldType.text()));
    Record rocket = crm.deal("Rocket", Map.of("partner", "old"));
    Record train = crm.deal("Train", Map.of("partner", "older"));
    FieldType reference = FieldType.reference(COMPANIES, OnDelete.CLEAR);
    ada.fields("deals").update("partner", FieldPatch.changeType(reference, Conversion.NONE));
    ada.records("deals").set(rocket, "partner", crm.company("Acme"));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(ada.records().get(rocket).text("partner")).isEqualTo("Acme");
    assertThat(ada.records().get(train).text("partner")).isEqualTo("older");
  }

  @Test
  void delete_toText_makesRequiredTextRequiredAgain_onlyIfNothingIsMissingThen() {
    FieldType reference = FieldType.reference(COMPANIES, OnDelete.RESTRICT);
    for (String key : List.of("whole", "partial")) {
      ada.fields("deals").create(FieldDraft.named(key, FieldType.text()).asRequired());
      ada.fields("deals").update(key, FieldPatch.changeType(reference, Conversion.NONE));
    }
    Record acme = crm.company("Acme");
    crm.deal("Rocket", Map.of("whole", acme, "partial", acme));
    crm.deal("Train", Map.of("whole", acme));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(field("whole").required()).isTrue();
    assertThat(field("partial").required()).isFalse();
    assertThat(field("company").required()).isFalse();
  }

  @Test
  void delete_toText_dropsARequiredReferenceAndItsDefault() {
    Record acme = crm.company("Acme");
    ada.fields("deals").update("company", FieldPatch.empty().withDefault(acme).withRequired(true));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(field("company").required()).isFalse();
    assertThat(field("company").defaultValue()).isNull();
    assertThat(crm.deal("Rocket").text("company")).isNull();
  }

  @Test
  void delete_toText_putsClausesOfViewsToSleep() {
    Record acme = crm.company("Acme");
    ada.views()
        .create(
            TableLocator.of("deals"), ViewDraft.table("Of Acme").showing(Query.where("company").is(acme.id())));
    Record rocket = crm.deal("Rocket", Map.of("company", acme));

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(ada.views().get("deals/of_acme").inactiveClauses()).hasSize(1);
    assertThat(crm.views().ids("deals/of_acme", Query.everything())).containsExactly(rocket.id());
  }

  @Test
  void delete_eitherWay_forgetsDormantReferencesAndTheirTarget() {
    for (References references : References.values()) {
      ada.tables().create(TableDraft.named("Cities"));
      ada.fields("deals")
          .create(FieldDraft.named("city " + references, FieldType.reference("cities", OnDelete.CLEAR)).withKey("city"));
      Record rocket = crm.deal("Rocket", Map.of("city", ada.records("cities").create(Map.of("name", "Ulm"))));
      ada.fields("deals").update("city", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
      assertThat(ada.fields("deals").countDormant(field("city"))).containsOnlyKeys(StorageClass.REFERENCE);

      ada.tables().delete(TableLocator.of("cities"), references);

      assertThat(field("city").type()).isEqualTo(FieldType.number(0));
      assertThat(ada.fields("deals").countDormant(field("city"))).isEmpty();
      assertThat(ada.records().get(rocket).value("city")).isNull();
      ada.fields("deals").delete(field("city"));
    }
  }

  @Test
  void delete_toText_costsStatementsBySetsNotByRecords() {
    List<Record> companies = List.of(crm.company("Acme"), crm.company("Globex"));
    List<Map<String, Object>> deals = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      deals.add(Map.of("name", "deal " + number, "company", companies.get(number % 2)));
    }
    List<RecordId> ids = ada.records("deals").createAll(deals);

    List<String> statements = log.during(() -> ada.tables().delete(COMPANIES, References.TO_TEXT));

    assertThat(statements).hasSizeLessThan(60);
    assertThat(ada.records().getAll(ids)).extracting(record -> record.text("company")).containsOnly("Acme", "Globex");
  }

  @Test
  void delete_toText_ofMoreRecordsThanABatch_reachesAnExtensionToo() {
    for (int number = 0; number < 8; number++) {
      ada.fields("deals").create(FieldDraft.named("text " + number, FieldType.text()));
    }
    Record acme = crm.company("Acme");
    List<Map<String, Object>> deals = new ArrayList<>();
    for (int number = 0; number < 10_000; number++) {
      deals.add(Map.of("company", acme));
    }
    List<RecordId> ids = ada.records("deals").createAll(deals);
    RecordId last = crm.deal("last", Map.of("company", acme)).id();

    ada.tables().delete(COMPANIES, References.TO_TEXT);

    assertThat(ada.records().getAll(List.of(ids.get(0), ids.get(9_999), last)))
        .extracting(record -> record.text("company"))
        .containsOnly("Acme");
    assertThat(ada.fields("deals").countDormant(field("company"))).isEmpty();
  }

  private Field field(String key) {
    return ada.fields("deals").get(key);
  }
}
