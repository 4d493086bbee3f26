package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Outcome.Effect;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.testing.Crm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bulk calls that are all or nothing, and what single operations of any mode mean. */
final class BulkTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void operations_onSeveralTables_areDoneInOneCall() {
    Record old = crm.deal("Old", Map.of("amount", 1));
    Record gone = crm.deal("Gone");

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.create("companies", Map.of("name", "Acme")),
                Bulk.create("deals", Map.of("name", "New", "company", Bulk.created(0))),
                Bulk.patch(old, Patch.empty().set("amount", 2).set("company", Bulk.created(0))),
                Bulk.patch(Bulk.created(1), Patch.empty().set("amount", 7)),
                Bulk.delete(gone),
                Bulk.patch(old, Patch.empty().set("amount", 2))));

    assertThat(effects(outcomes))
        .containsExactly(
            Effect.CREATED, Effect.CREATED, Effect.UPDATED, Effect.UPDATED, Effect.DELETED, Effect.UNCHANGED);
    RecordId acme = record(outcomes, 0);
    Record made = ada.records().get(record(outcomes, 1));
    assertThat(made.reference("company")).isEqualTo(acme);
    assertThat(made.number("amount")).isEqualTo(new BigDecimal(7));
    assertThat(made.version()).isEqualTo(2);
    Record changed = ada.records().get(old);
    assertThat(changed.reference("company")).isEqualTo(acme);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(ada.records().find(gone)).isEmpty();
    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(acme));
  }

  @Test
  void operations_withFaults_areAllRefusedAndNamed() {
    Record old = crm.deal("Old");
    Record company = crm.company("Acme");
    RecordId gone = crm.deal("Gone").id();
    ada.records().delete(gone);

    assertThat(
            problems(
                () ->
                    ada.bulk(
                        List.of(
                            Bulk.create("deals", Map.of("name", "fine")),
                            Bulk.create("deals", Map.of("closes", "soon", "amount", "many")),
                            Bulk.create("nothing", Map.of()),
                            Bulk.patch(old, Patch.empty().set("stage", "Nowhere").set("nothing", 1)),
                            Bulk.patch(gone, Patch.empty().set("amount", 1)),
                            Bulk.patch(old, Patch.empty().set("amount", 1), 7),
                            Bulk.delete(gone),
                            Bulk.create("deals", Map.of("company", Bulk.created(1))),
                            Bulk.create("deals", Map.of("company", Bulk.created(9))),
                            Bulk.patch(Bulk.created(1), Patch.empty()),
                            Bulk.delete(Bulk.created(3)),
                            Bulk.upsert("deals", Map.of("amount", 1), "nothing", "name", "id"),
                            Bulk.create("deals", Map.of("company", old)),
                            Bulk.delete(company)))))
        .containsExactly(
            "VALUE/INVALID operations[1].values.amount",
            "VALUE/INVALID operations[1].values.closes",
            "TABLE/NOT_FOUND operations[2].table",
            "VALUE/INVALID operations[3].values.stage",
            "FIELD/NOT_FOUND operations[3].values.nothing",
            "RECORD/NOT_FOUND operations[4].record",
            "RECORD/VERSION_CONFLICT operations[5].record",
            "RECORD/NOT_FOUND operations[6].record",
            "VALUE/INVALID operations[7].values.company",
            "VALUE/INVALID operations[8].values.company",
            "RECORD/NOT_FOUND operations[9].record",
            "VALUE/INVALID operations[10].record",
            "FIELD/NOT_FOUND operations[11].matchOn",
            "FIELD/READONLY operations[11].matchOn",
            "VALUE/INVALID operations[12].values.company");
    assertThat(count("deals")).isEqualTo(1);
    assertThat(ada.records().get(old).version()).isEqualTo(1);
    assertThat(ada.records().find(company)).isPresent();
  }

  @Test
  void deletes_ofOneCall_areOneClosureAfterEverythingElse() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Held", Map.of("company", company));
    Record other = crm.deal("Other", Map.of("company", company));

    assertThat(problems(() -> ada.bulk(List.of(Bulk.delete(deal), Bulk.delete(company)))))
        .containsExactly("RECORD/REFERENCED operations[1].deals.company");
    ada.bulk(
        List.of(
            Bulk.delete(company), Bulk.delete(deal), Bulk.patch(other, Patch.empty().clear("company")),
            Bulk.patch(deal, Patch.empty().set("amount", 3)), Bulk.delete(company)));

    assertThat(ada.records().find(company)).isEmpty();
    assertThat(ada.records().find(deal)).isEmpty();
    assertThat(ada.records().get(other).reference("company")).isNull();
  }

  @Test
  void deletes_heldBackThroughACascade_nameTheOneThatWasAskedFor() {
    ada.fields("companies").create(FieldDraft.named("parent", FieldType.reference("companies", OnDelete.CASCADE)));
    Record free = crm.company("Free");
    Record root = crm.company("Root");
    Record child = ada.records("companies").create(Map.of("name", "Child", "parent", root));
    Record grandchild = ada.records("companies").create(Map.of("name", "Grandchild", "parent", child));
    Record deal = crm.deal("Holding", Map.of("company", grandchild));

    FieldstoneException refusal =
        refused(ErrorCode.RECORD_REFERENCED, () -> ada.bulk(List.of(Bulk.delete(free), Bulk.delete(root))));

    assertThat(refusal.problems()).singleElement().satisfies(
        problem -> {
          assertThat(problem.path()).isEqualTo("operations[1].deals.company");
          assertThat(problem.facts())
              .containsEntry("count", 1L)
              .containsEntry("records", List.of(deal.id().toString()));
        });
  }

  @Test
  void createdRecords_mayBePatchedAndDeletedInTheSameCall() {
    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.create("deals", Map.of("name", "a")),
                Bulk.delete(Bulk.created(0)),
                Bulk.create("deals", Map.of("name", "b")),
                Bulk.patch(Bulk.created(2), Patch.empty().archived(true).set("name", "c"))));

    assertThat(ada.records().find(record(outcomes, 0))).isEmpty();
    Record kept = ada.records().get(record(outcomes, 2));
    assertThat(kept.isArchived()).isTrue();
    assertThat(kept.text("name")).isEqualTo("c");
    assertThat(kept.version()).isEqualTo(2);
  }

  @Test
  void upsert_findsByStoredValuesAmongActiveAndArchivedRecords() {
    Record active = crm.deal("Rocket", Map.of("amount", 5, "urgent", true));
    Record archived = crm.deal("Plane", Map.of("amount", 5));
    ada.records().archive(List.of(archived));

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 5.0, "stage", "Won"), "name", "amount"),
                Bulk.upsert("deals", Map.of("name", "Plane", "urgent", false, "notes", "x"), "name", "urgent"),
                Bulk.upsert("deals", Map.of("name", "rocket", "stage", "Lost"), "name"),
                Bulk.upsert("deals", Map.of("name", "Rocket"), "name")));

    assertThat(effects(outcomes))
        .containsExactly(Effect.UPDATED, Effect.UPDATED, Effect.CREATED, Effect.UNCHANGED);
    assertThat(record(outcomes, 0)).isEqualTo(active.id());
    assertThat(record(outcomes, 1)).isEqualTo(archived.id());
    assertThat(ada.records().get(archived).isArchived()).isTrue();
    assertThat(ada.records().get(active).checked("urgent")).isTrue();
    assertThat(count("deals")).isEqualTo(3);
  }

  @Test
  void upserts_ofOneKeyInOneCall_makeOneRecord() {
    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 1), "name"),
                Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 2), "name"),
                Bulk.patch(Bulk.created(1), Patch.empty().set("name", "Moon")),
                Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 3), "name"),
                Bulk.upsert("deals", Map.of("name", "Moon", "amount", 4), "name"),
                Bulk.create("deals", Map.of("name", "Star")),
                Bulk.upsert("deals", Map.of("name", "Star", "amount", 5), "name")));

    assertThat(effects(outcomes))
        .containsExactly(
            Effect.CREATED, Effect.UPDATED, Effect.UPDATED, Effect.CREATED, Effect.UPDATED, Effect.CREATED,
            Effect.UPDATED);
    assertThat(record(outcomes, 1)).isEqualTo(record(outcomes, 0));
    assertThat(record(outcomes, 4)).isEqualTo(record(outcomes, 0));
    assertThat(record(outcomes, 6)).isEqualTo(record(outcomes, 5));
    assertThat(ada.records().get(record(outcomes, 0)).number("amount")).isEqualTo(new BigDecimal(4));
  }

  @Test
  void upsert_byARecordOfTheSameCall_findsWhatRefersToIt() {
    Record company = crm.company("Acme");
    Record deal = crm.deal("Rocket", Map.of("company", company));

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("companies", Map.of("name", "Acme", "city", "Berlin"), "name"),
                Bulk.upsert("companies", Map.of("name", "Other"), "name"),
                Bulk.upsert("deals", Map.of("company", Bulk.created(0), "amount", 1), "company"),
                Bulk.upsert("deals", Map.of("company", Bulk.created(1), "amount", 2), "company")));

    assertThat(effects(outcomes))
        .containsExactly(Effect.UPDATED, Effect.CREATED, Effect.UPDATED, Effect.CREATED);
    assertThat(record(outcomes, 2)).isEqualTo(deal.id());
  }

  @Test
  void listsOfReferences_mayNameRecordsOfTheSameCall_andAreDuplicatedWhole() {
    ada.fields("deals").create(FieldDraft.named("partners", FieldType.references("companies", OnDelete.RESTRICT)));
    Record old = crm.company("Old");
    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.create("companies", Map.of("name", "New")),
                Bulk.create("deals", Map.of("name", "a", "partners", List.of(Bulk.created(0), old))),
                Bulk.patch(Bulk.created(1), Patch.empty().set("partners", List.of(old, Bulk.created(0))))));

    Record copy = ada.records().duplicate(record(outcomes, 1));

    assertThat(copy.references("partners")).containsExactly(old.id(), record(outcomes, 0));
    assertThat(ada.org().verify()).isEmpty();
    ada.records().delete(record(outcomes, 1));
    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(old));
  }

  @Test
  void upsert_thatSeveralRecordsMatch_isRefused() {
    Record one = crm.deal("Twin");
    Record other = crm.deal("Twin");

    FieldstoneException refusal =
        refused(
            ErrorCode.RECORD_NOT_UNIQUE,
            () -> ada.bulk(List.of(Bulk.upsert("deals", Map.of("name", "Twin", "amount", 1), "name"))));

    assertThat(refusal.problems()).singleElement().satisfies(
        problem -> {
          assertThat(problem.path()).isEqualTo("operations[0].matchOn");
          assertThat(problem.facts())
              .containsEntry("count", 2)
              .containsEntry("records", List.of(one.id().toString(), other.id().toString()));
        });
  }

  @Test
  void upsert_withoutAValueToMatchOn_isRefused() {
    crm.deal("Empty");

    assertThat(
            problems(
                () ->
                    ada.bulk(
                        List.of(
                            Bulk.upsert("deals", Map.of("name", "a"), "amount"),
                            Bulk.upsert("deals", Collections.singletonMap("notes", null), "notes"),
                            Bulk.upsert("deals", Map.of("name", "b"), "urgent"),
                            Bulk.upsert("deals", Map.of("amount", "x", "closes", "y"), "amount", "name")))))
        .containsExactly(
            "VALUE/REQUIRED operations[0].values.amount",
            "VALUE/REQUIRED operations[1].values.notes",
            "VALUE/REQUIRED operations[2].values.urgent",
            "VALUE/REQUIRED operations[3].values.name",
            "VALUE/INVALID operations[3].values.amount",
            "VALUE/INVALID operations[3].values.closes");
    assertThatThrownBy(() -> Bulk.upsert("deals", Map.of("name", "a"))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void requiredAndDefaultValues_holdForNewRecordsOnly() {
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.text()).withDefault("bob"));
    Record old = crm.deal("Old", Collections.singletonMap("owner", null));
    ada.records().archive(List.of(old));
    ada.fields("deals").create(FieldDraft.named("source", FieldType.text()).asRequired());

    assertThat(
            problems(
                () ->
                    ada.bulk(
                        List.of(
                            Bulk.upsert("deals", Map.of("name", "Old", "amount", 1), "name"),
                            Bulk.upsert("deals", Map.of("name", "New"), "name"),
                            Bulk.patch(old, Patch.empty().archived(false))))))
        .containsExactly(
            "VALUE/REQUIRED operations[1].values.source", "VALUE/REQUIRED operations[2].values.source");
    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Old", "source", "fair"), "name"),
                Bulk.patch(old, Patch.empty().archived(false)),
                Bulk.upsert("deals", Map.of("name", "New", "source", "fair"), "name")));

    assertThat(ada.records().get(old).text("owner")).isNull();
    assertThat(ada.records().get(old).isArchived()).isFalse();
    assertThat(ada.records().get(record(outcomes, 2)).text("owner")).isEqualTo("bob");
  }

  @Test
  void operations_overTheLimit_areRefused() {
    List<Bulk> many = Collections.nCopies(10_001, Bulk.create("deals", Map.of("name", "x")));

    FieldstoneException refusal = refused(ErrorCode.BULK_TOO_MANY, () -> ada.bulk(many));

    assertThat(refusal.facts()).containsEntry("count", 10_001).containsEntry("limit", 10_000);
    assertThat(ada.bulk(List.of())).isEmpty();
  }

  @Test
  void bulk_insideAWrite_isPartOfIt() {
    ada.write(
        session -> {
          session.bulk(List.of(Bulk.create("deals", Map.of("name", "kept"))));
          refused(ErrorCode.TABLE_NOT_FOUND, () -> session.bulk(
              List.of(Bulk.create("deals", Map.of("name", "undone")), Bulk.create("nothing", Map.of()))));
          session.bulk(List.of(Bulk.create("deals", Map.of("name", "tried"))), BulkMode.DRY_RUN);
          return null;
        });

    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("kept");
  }

  @Test
  void bulk_underAKey_isDoneOnce() {
    List<Bulk> operations = new ArrayList<>();
    operations.add(Bulk.create("companies", Map.of("name", "Acme")));
    operations.add(Bulk.create("deals", Map.of("name", "New", "company", Bulk.created(0))));
    operations.add(Bulk.upsert("deals", Map.of("name", "New", "amount", "many"), "name"));

    List<Outcome> first = ada.once("key").bulk(operations, BulkMode.EACH);
    List<Outcome> second = ada.once("key").bulk(operations, BulkMode.EACH);

    assertThat(second).isEqualTo(first);
    assertThat(first.get(2)).isInstanceOf(Outcome.Refused.class);
    assertThat(count("deals")).isEqualTo(1);
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key").bulk(operations, BulkMode.DRY_RUN));
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("key").bulk(operations.subList(0, 2), BulkMode.EACH));
  }

  private long count(String table) {
    return crm.views().count(table, Query.everything().withStatus(Status.ANY));
  }

  private static List<Effect> effects(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> ((Outcome.Done) outcome).effect()).toList();
  }

  private static RecordId record(List<Outcome> outcomes, int index) {
    return ((Outcome.Done) outcomes.get(index)).record();
  }
}
