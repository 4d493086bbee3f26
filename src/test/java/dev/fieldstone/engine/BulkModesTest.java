package dev.fieldstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bulk calls whose operations stand each by itself, rehearsals, and what bulk calls cost. */
final class BulkModesTest {
  private static final int TENS = 60;
  private static final int MANY = 10_000;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void each_oneFailure_undoesNoNeighbour() {
    Record deal = crm.deal("Old");

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.create("companies", Map.of("nothing", 1)),
                Bulk.create("deals", Map.of("name", "a", "company", Bulk.created(0))),
                Bulk.create("deals", Map.of("name", "b")),
                Bulk.patch(deal, Patch.empty().set("amount", "many").set("name", 1)),
                Bulk.patch(deal, Patch.empty().set("amount", 1)),
                Bulk.create("nothing", Map.of())),
            BulkMode.EACH);

    assertThat(texts(outcomes))
        .containsExactly(
            "FIELD/NOT_FOUND values.nothing", "VALUE/INVALID values.company", "CREATED",
            "VALUE/INVALID values.name, VALUE/INVALID values.amount", "UPDATED", "TABLE/NOT_FOUND table");
    assertThat(names()).containsExactly("Old", "b");
  }

  @Test
  void each_deletesGoInOrder() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Held", Map.of("company", company));
    Record free = crm.company("Free");

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.delete(company),
                Bulk.delete(free),
                Bulk.create("deals", Map.of("name", "late", "company", free)),
                Bulk.delete(free),
                Bulk.delete(deal),
                Bulk.patch(deal, Patch.empty().set("amount", 1)),
                Bulk.delete(company),
                Bulk.create("companies", Map.of("name", "New")),
                Bulk.create("deals", Map.of("name", "on new", "company", Bulk.created(7))),
                Bulk.delete(Bulk.created(7)),
                Bulk.delete(Bulk.created(8)),
                Bulk.delete(Bulk.created(7))),
            BulkMode.EACH);

    assertThat(texts(outcomes))
        .containsExactly(
            "RECORD/REFERENCED deals.company", "DELETED", "VALUE/INVALID values.company", "RECORD/NOT_FOUND record",
            "DELETED", "RECORD/NOT_FOUND record", "DELETED", "CREATED", "CREATED",
            "RECORD/REFERENCED deals.company", "DELETED", "DELETED");
    assertThat(names()).isEmpty();
    assertThat(crm.views().count("companies", Query.everything())).isZero();
  }

  @Test
  void each_aCascade_takesAlongWhatLaterOperationsMean() {
    ada.fields("companies").create(FieldDraft.named("parent", FieldType.reference("companies", OnDelete.CASCADE)));
    Record root = crm.company("Root");
    ada.records("companies").create(Map.of("name", "Child", "parent", root));

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("companies", Map.of("name", "Child", "city", "Berlin"), "name"),
                Bulk.create("companies", Map.of("name", "Second", "parent", root)),
                Bulk.delete(root),
                Bulk.patch(Bulk.created(1), Patch.empty()),
                Bulk.upsert("companies", Map.of("name", "Child", "city", "Paris"), "name")),
            BulkMode.EACH);

    assertThat(texts(outcomes))
        .containsExactly("UPDATED", "CREATED", "DELETED", "RECORD/NOT_FOUND record", "CREATED");
    assertThat(crm.views().items("companies").items())
        .singleElement()
        .satisfies(record -> assertThat(record.text("city")).isEqualTo("Paris"));
  }

  @Test
  void each_whatAnUpsertFound_isDeletedByTheRulesOfReferences() {
    Record company = crm.company("Acme");
    crm.deal("Held", Map.of("company", company));

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("companies", Map.of("name", "Acme", "city", "Berlin"), "name"),
                Bulk.delete(Bulk.created(0)),
                Bulk.upsert("companies", Map.of("name", "New"), "name"),
                Bulk.delete(Bulk.created(2))),
            BulkMode.EACH);

    assertThat(texts(outcomes)).containsExactly("UPDATED", "RECORD/REFERENCED deals.company", "CREATED", "DELETED");
    assertThat(Crm.names(crm.views().items("companies").items())).containsExactly("Acme");
  }

  @Test
  void dryRun_answersAsTheCallWould_andKeepsNothing() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Held", Map.of("company", company));
    List<Bulk> operations =
        List.of(
            Bulk.create("deals", Map.of("name", "new", "company", company)),
            Bulk.patch(deal, Patch.empty().set("amount", 9)),
            Bulk.create("deals", Map.of("amount", "many")),
            Bulk.delete(company));

    List<Outcome> outcomes = ada.bulk(operations, BulkMode.DRY_RUN);

    assertThat(texts(outcomes))
        .containsExactly(
            "CREATED", "UPDATED", "VALUE/INVALID values.amount", "RECORD/REFERENCED deals.company");
    RecordId never = ((Outcome.Done) outcomes.get(0)).record();
    assertThat(names()).containsExactly("Held");
    assertThat(ada.records().get(deal).version()).isEqualTo(1);
    assertThat(crm.deal("Next").id()).isNotEqualTo(never);
    assertThat(ada.records().find(never)).isEmpty();
    assertThat(texts(ada.bulk(List.of(Bulk.delete(deal), Bulk.delete(company)), BulkMode.DRY_RUN)))
        .containsExactly("DELETED", "DELETED");
    assertThat(ada.records().find(deal)).isPresent();
  }

  @Test
  void manyCreates_costTensOfStatements() {
    Record company = crm.company("Acme");
    List<Bulk> operations = new ArrayList<>();
    operations.add(Bulk.create("companies", Map.of("name", "Parent")));
    for (int number = 1; number < MANY; number++) {
      Object to = number % 2 == 0 ? company : Bulk.created(0);
      operations.add(Bulk.create("deals", Map.of("name", "deal " + number, "amount", number, "company", to)));
    }

    for (BulkMode mode : BulkMode.values()) {
      assertThat(log.during(() -> ada.bulk(operations, mode))).as("%s", mode).hasSizeLessThan(TENS);
    }
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(2L * (MANY - 1));
  }

  @Test
  void manyPatchesUpsertsAndDeletes_costTensOfStatements() {
    Record company = crm.company("Acme");
    List<RecordId> deals = crm.deals(3_000, "Lead");
    List<Bulk> operations = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      operations.add(Bulk.patch(deals.get(number), Patch.empty().set("amount", -number - 1).set("company", company)));
      operations.add(Bulk.upsert("deals", Map.of("name", "Lead " + (number + 1_001), "notes", "n"), "name"));
      operations.add(Bulk.upsert("deals", Map.of("name", "New " + number, "notes", "n"), "name"));
      operations.add(Bulk.delete(deals.get(2_000 + number)));
    }

    assertThat(log.during(() -> ada.bulk(operations, BulkMode.DRY_RUN))).hasSizeLessThan(TENS);
    assertThat(log.during(() -> ada.bulk(operations, BulkMode.EACH))).hasSizeLessThan(TENS);
    assertThat(crm.views().count("deals", Query.where("notes").is("n"))).isEqualTo(2_000);
    assertThat(crm.views().count("deals", Query.where("company").is(company))).isEqualTo(1_000);
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(3_000);
  }

  @Test
  void upserts_fromTwoThreads_makeOneRecordAKey() {
    AtOnce.run(
        2,
        thread -> {
          for (int round = 0; round < 20; round++) {
            List<Bulk> operations = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
              operations.add(Bulk.upsert("deals", Map.of("name", "deal " + number, "amount", round), "name"));
            }
            ada.bulk(operations, round % 2 == 0 ? BulkMode.ATOMIC : BulkMode.EACH);
          }
        });

    assertThat(crm.views().count("deals", Query.everything().withStatus(Status.ANY))).isEqualTo(10);
  }

  private List<String> names() {
    return Crm.names(crm.views().items("deals").items());
  }

  private static List<String> texts(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done done -> done.effect().name();
                  case Outcome.Refused refused ->
                      String.join(
                          ", ",
                          refused.problems().stream().map(problem -> problem.code() + " " + problem.path()).toList());
                })
        .toList();
  }
}
