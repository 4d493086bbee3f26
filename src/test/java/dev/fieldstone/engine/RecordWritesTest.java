package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecordWritesTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void record_made_beginsAtVersionOneByWhoMadeIt() {
    Record deal = crm.deal("Rocket");

    assertThat(deal.version()).isEqualTo(1);
    assertThat(deal.isArchived()).isFalse();
    assertThat(List.of(deal.createdBy(), deal.updatedBy())).containsOnly("ada");
    assertThat(deal.updatedAt()).isEqualTo(deal.createdAt());
    assertThat(deal.table()).isEqualTo(ada.tables().get("deals").id());
    assertThat(RecordId.parse(deal.id().toString())).isEqualTo(deal.id());
  }

  @Test
  void record_changed_knowsWhoDidItAndKeepsWhoMadeIt() {
    Record deal = crm.deal("Rocket", Map.of("amount", 1));
    Session bob = ada.org().as("bob");

    Record changed = bob.records().update(deal, Patch.of(Map.of("amount", 2)).clear("name"));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(List.of(changed.createdBy(), changed.updatedBy())).containsExactly("ada", "bob");
    assertThat(changed.display()).isEmpty();
    assertThat(changed).extracting(record -> record.number("amount")).isEqualTo(new BigDecimal("2"));
  }

  @Test
  void patch_thatChangesNothing_bumpsNothing() {
    Record deal = crm.deal("Rocket", Map.of("amount", 1, "stage", "Won", "met", "2024-01-01T00:00:00Z"));
    Patch same =
        Patch.empty()
            .set("name", "Rocket").set("amount", 1.0).set("stage", "Won").set("met", "2024-01-01T01:00:00+01:00")
            .set("urgent", false).clear("notes").clear("company").archived(false);

    Record after = ada.org().as("bob").records().update(deal, same);

    assertThat(after.version()).isEqualTo(1);
    assertThat(after.updatedBy()).isEqualTo("ada");
    assertThat(ada.records().update(deal, Patch.empty()).version()).isEqualTo(1);
  }

  @Test
  void update_basedOnAnOldVersion_conflicts() {
    Record deal = crm.deal("Rocket");
    ada.records().set(deal, "amount", 1);

    FieldstoneException refusal =
        refused(
            ErrorCode.RECORD_VERSION_CONFLICT,
            () -> ada.records().update(deal, Patch.of(Map.of("amount", 2)), deal.version()));

    assertThat(refusal.facts().values()).contains(2L);
    assertThat(ada.records().update(deal, Patch.of(Map.of("amount", 2)), 2L).version()).isEqualTo(3);
  }

  @Test
  void patch_checksOnlyWhatItTouches() {
    Record deal = crm.deal("Rocket");
    ada.records().archive(List.of(deal));
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).asRequired());

    assertThat(ada.records().set(deal, "amount", 2).version()).isEqualTo(3);
    assertThat(ada.records().set(deal, "owner", null).version()).isEqualTo(3);
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().update(deal, Patch.empty().archived(false)));
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().restore(List.of(deal)));

    Record restored = ada.records().update(deal, Patch.of(Map.of("owner", "ada")).archived(false));
    assertThat(restored.isArchived()).isFalse();
    assertThat(restored.version()).isEqualTo(4);
    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().set(deal, "owner", null));
  }

  @Test
  void records_archivedAndRestored_bumpOnlyThoseThatChange() {
    Record first = crm.deal("First");
    Record second = crm.deal("Second");

    ada.records().archive(List.of(first));
    ada.records().archive(List.of(first, second));

    assertThat(ada.records().get(first).version()).isEqualTo(2);
    assertThat(ada.records().get(second).version()).isEqualTo(2);
    assertThat(crm.views().items("deals").items()).isEmpty();
    assertThat(crm.views().count("deals", Query.everything().withStatus(Status.ARCHIVED))).isEqualTo(2);

    ada.records().restore(List.of(first));
    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("First");
  }

  @Test
  void records_restored_areAllOrNone() {
    Record lacking = crm.deal("Lacking");
    Record fine = crm.deal("Fine");
    ada.records().archive(List.of(lacking, fine));
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).asRequired());
    ada.records().set(fine, "owner", "ada");

    refused(ErrorCode.VALUE_REQUIRED, () -> ada.records().restore(List.of(fine, lacking)));

    assertThat(ada.records().get(fine).isArchived()).isTrue();
  }

  @Test
  void patch_ofSixKindsOfFault_tellsThemAllInFieldOrder() {
    Record deal = crm.deal("Rocket", Map.of("stage", "Won"));
    Record gone = crm.company("Gone");
    ada.records().delete(gone);
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
    Patch patch =
        Patch.empty()
            .set("nothing", 1)
            .set("created_at", "2024-01-01T00:00:00Z")
            .set("company", gone)
            .set("notes", "x".repeat(1_000_001))
            .set("closes", "soon")
            .clear("stage")
            .set("name", "kept");

    assertThat(problems(() -> ada.records().update(deal, patch)))
        .containsExactly(
            "VALUE/REQUIRED stage",
            "VALUE/INVALID closes",
            "VALUE/TOO_LARGE notes",
            "VALUE/INVALID company",
            "FIELD/NOT_FOUND nothing",
            "FIELD/READONLY created_at");
    assertThat(ada.records().get(deal)).isEqualTo(deal);
  }

  @Test
  void createAll_withOneFault_makesNone() {
    List<Map<String, Object>> records =
        List.of(Map.of("name", "good"), Map.of("amount", "many", "closes", "soon"), Map.of("nothing", 1));

    assertThat(problems(() -> ada.records("deals").createAll(records)))
        .containsExactly(
            "VALUE/INVALID operations[1].values.amount",
            "VALUE/INVALID operations[1].values.closes",
            "FIELD/NOT_FOUND operations[2].values.nothing");
    assertThat(crm.views().count("deals", Query.everything())).isZero();
  }

  @Test
  void createAll_answersIdsInTheOrderGiven() {
    List<RecordId> ids =
        ada.records("deals").createAll(List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c")));

    assertThat(Crm.names(ada.records().getAll(ids))).containsExactly("a", "b", "c");
    assertThat(crm.views().ids("deals", Query.everything())).isEqualTo(ids);
    assertThat(ada.records("deals").createAll(List.of())).isEmpty();
  }

  @Test
  void createEach_withFaults_makesTheOthers() {
    List<Map<String, Object>> records =
        List.of(Map.of("name", "a"), Map.of("name", "b", "amount", "many"), Map.of("name", "c"));

    List<Outcome> outcomes = ada.records("deals").createEach(records, Reading.strict());

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems()).extracting(Problem::code).containsExactly(ErrorCode.VALUE_INVALID));
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("a", "c");
  }

  @Test
  void createEach_readingLeniently_takesWhatPeopleWrite() {
    crm.company("Acme");
    Map<String, Object> written =
        Map.of("name", "a", "amount", "€1,200.505", "urgent", "yes", "stage", "won", "company", "Acme");

    List<Outcome> outcomes =
        ada.records("deals").createEach(List.of(written), Reading.lenient(Locale.US));

    assertThat(outcomes).first().isInstanceOf(Outcome.Done.class);
    Record made = crm.views().items("deals", Query.everything().expanding("company")).items().get(0);
    assertThat(made.number("amount")).isEqualByComparingTo("1200.51");
    assertThat(made.checked("urgent")).isTrue();
    assertThat(Objects.requireNonNull(made.option("stage")).label()).isEqualTo("Won");
    assertThat(made.referenceDisplay("company")).isEqualTo("Acme");
  }

  @Test
  void records_gotTogether_comeInTheOrderAsked() {
    Record a = crm.deal("a");
    Record company = crm.company("Acme");
    Record b = crm.deal("b");

    assertThat(Crm.names(ada.records().getAll(List.of(b, company, a, b)))).containsExactly("b", "Acme", "a", "b");
    ada.records().delete(a);
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().getAll(List.of(b, a)));
  }

  @Test
  void record_ofAnotherTable_isNotFoundInThisOne() {
    Record company = crm.company("Acme");

    assertThat(ada.records("deals").find(company)).isEmpty();
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records("deals").get(company));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records("deals").set(company, "name", "x"));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records("deals").delete(company));
    assertThat(ada.records("companies").get(company).display()).isEqualTo("Acme");
    assertThat(ada.records().get(company).display()).isEqualTo("Acme");
  }

  @Test
  void record_deletedOrMalformed_isNotFound() {
    Record deal = crm.deal("Rocket");
    ada.records().delete(deal);

    assertThat(ada.records().find(deal)).isEmpty();
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().get(deal));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().set(deal, "name", "x"));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().archive(List.of(deal)));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> RecordId.parse("rec_1"));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> RecordId.parse("tbl_00000000000000000000000000"));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().get(RecordId.parse("rec_" + "0".repeat(26))));
  }

  @Test
  void ids_ofDeletedRecords_areNeverIssuedAgain() {
    Record first = crm.deal("First");
    ada.records().delete(first);

    assertThat(crm.deal("Second").id()).isNotEqualTo(first.id());
    assertThat(ada.records().find(first)).isEmpty();
  }

  @Test
  void values_givenAsNull_areEmptyEvenWhereThereIsADefault() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).withDefault("ada"));
    Map<String, Object> values = new HashMap<>();
    values.put("name", "Rocket");
    values.put("owner", null);

    assertThat(ada.records("deals").create(values).text("owner")).isNull();
  }
}
