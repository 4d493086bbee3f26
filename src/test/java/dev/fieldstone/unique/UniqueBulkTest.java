package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unique values in bulk calls that are done all or none, and in rehearsals of such. */
final class UniqueBulkTest {
  private static final int MANY = 2_000;
  private static final int TENS = 60;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @BeforeEach
  void makeUnique() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
  }

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @Test
  void records_mayHandTheirValuesOnInARing() {
    List<Record> deals = List.of(crm.deal("a"), crm.deal("b"), crm.deal("c"));

    ada.bulk(List.of(named(deals.get(0), "b"), named(deals.get(1), "c"), named(deals.get(2), "a"), created("d")));

    assertThat(crm.views().items("deals").items()).extracting(Record::display).containsExactly("b", "c", "a", "d");
    for (String taken : List.of("a", "b", "c", "d")) {
      refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal(taken));
    }
  }

  @Test
  void value_thatIsTaken_isRefusedWhereItIsGiven() {
    ada.fields("deals").update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", "n"));
    Record plane = crm.deal("Plane");
    ada.records().archive(List.of(rocket));
    List<Bulk> calls =
        List.of(
            created("Train"),
            Bulk.patch(plane, Patch.empty().set("notes", "n").set("name", "Rocket")),
            Bulk.create("deals", Map.of("name", "Ship", "amount", "many")),
            created("Train"),
            created("Ship"));

    FieldstoneException refusal = refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.bulk(calls));

    assertThat(refusal.problems().stream().map(problem -> problem.code() + " " + problem.path()))
        .containsExactly(
            "RECORD/NOT_UNIQUE operations[1].values.name", "RECORD/NOT_UNIQUE operations[1].values.notes",
            "VALUE/INVALID operations[2].values.amount", "RECORD/NOT_UNIQUE operations[3].values.name");
    assertThat(refusal.problems().get(0).facts())
        .containsEntry("field", "name")
        .containsEntry("value", "Rocket")
        .containsEntry("record", rocket.id().toString())
        .containsEntry("archived", true);
    assertThat(refusal.problems().get(3).facts()).containsEntry("operation", 0).containsEntry("value", "Train");
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(1);
    crm.deal("Train");
  }

  @Test
  void lastOperation_thatGaveTheValue_isToldOf() {
    crm.deal("Rocket");
    Record plane = crm.deal("Plane");

    assertThat(problems(() -> ada.bulk(List.of(named(plane, "Jet"), created("Plane"), named(plane, "Rocket")))))
        .containsExactly("RECORD/NOT_UNIQUE operations[2].values.name");
    ada.bulk(List.of(named(plane, "Rocket"), created("Train"), named(plane, "Plane")));

    assertThat(ada.records().get(plane).display()).isEqualTo("Plane");
  }

  @Test
  void value_ofWhatIsDeleted_isFreeInTheSameCall() {
    ada.fields("deals").create(FieldDraft.named("Part of", FieldType.reference("deals", OnDelete.CASCADE)));
    Record rocket = crm.deal("Rocket");
    Record part = crm.deal("Engine", Map.of("part_of", rocket));

    ada.bulk(List.of(created("Engine"), Bulk.delete(rocket), named(part, "Old engine"), created("Rocket")));

    assertThat(crm.views().items("deals").items()).extracting(Record::display).containsExactly("Engine", "Rocket");
    crm.deal("Old engine");
  }

  @Test
  void record_madeAndDeletedInACall_leavesItsValue() {
    ada.bulk(List.of(created("Rocket"), Bulk.delete(Bulk.created(0)), created("Rocket")));

    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(1);
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket"));
  }

  @Test
  void reference_clearedInTheCallThatSetIt_holdsNoValue() {
    ada.fields("deals").create(FieldDraft.named("Boss", FieldType.reference("deals", OnDelete.CLEAR)).asUnique());
    Record boss = crm.deal("Boss");
    Record other = crm.deal("Other");
    Record worker = crm.deal("Worker", Map.of("boss", other));

    ada.bulk(List.of(Bulk.patch(worker, Patch.empty().set("boss", boss)), Bulk.delete(boss)));

    assertThat(ada.records().get(worker).reference("boss")).isNull();
    ada.records().set(other, "boss", other);
  }

  @Test
  void delete_thatIsHeldBack_isToldWithoutWhatItWouldHaveFreed() {
    Record company = crm.company("Acme");
    Record rocket = crm.deal("Rocket", Map.of("company", company));
    ada.fields("companies").update("name", FieldPatch.empty().withUnique(true));
    List<Bulk> calls =
        List.of(Bulk.delete(company), Bulk.create("companies", Map.of("name", "Acme")), created("Rocket"));

    assertThat(problems(() -> ada.bulk(calls)))
        .containsExactly(
            "RECORD/REFERENCED operations[0].deals.company", "RECORD/NOT_UNIQUE operations[2].values.name");
    assertThat(ada.records().get(rocket).version()).isEqualTo(1);
  }

  @Test
  void rehearsal_tellsTheSameAndWritesNothing() {
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane");
    List<Bulk> swap = List.of(named(rocket, "Plane"), named(plane, "Rocket"));
    List<Bulk> clash = List.of(created("Train"), created("Plane"), created("Train"));

    assertThat(ada.bulk(swap, BulkMode.DRY_RUN)).allMatch(Outcome.Done.class::isInstance);
    List<Outcome> outcomes = ada.bulk(clash, BulkMode.DRY_RUN);

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    Problem taken = ((Outcome.Refused) outcomes.get(1)).problems().getFirst();
    assertThat(taken.path()).isEqualTo("values.name");
    assertThat(taken.facts()).containsEntry("record", plane.id().toString());
    assertThat(((Outcome.Refused) outcomes.get(2)).problems().getFirst().facts()).containsEntry("operation", 0);
    assertThat(ada.records().get(rocket).display()).isEqualTo("Rocket");
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane"));
    crm.deal("Train");
  }

  @Test
  void operation_ofTheHost_goesOnAfterARefusedCall() {
    Record rocket = crm.deal("Rocket");

    ada.write(
        tx -> {
          refused(
              ErrorCode.RECORD_NOT_UNIQUE,
              () -> tx.bulk(List.of(named(rocket, "Old"), created("Plane"), created("Plane"))));
          return tx.bulk(List.of(named(rocket, "Old"), created("Plane")));
        });

    crm.deal("Rocket");
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane"));
  }

  @Test
  void upsert_findsByTheKeyOfAUniqueField() {
    ada.fields("deals").create(FieldDraft.named("Mail", FieldType.email()).asUnique());
    Record rocket = crm.deal("Rocket", Map.of("mail", "Ada@example.org"));

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Rocket 2", "mail", "ada@example.org"), "mail"),
                Bulk.upsert("deals", Map.of("name", "Plane", "mail", "bob@example.org"), "mail"),
                Bulk.upsert("deals", Map.of("name", "Plane", "mail", "BOB@example.org", "amount", 5), "mail")));

    assertThat(outcomes)
        .extracting(outcome -> ((Outcome.Done) outcome).effect())
        .containsExactly(Outcome.Effect.UPDATED, Outcome.Effect.CREATED, Outcome.Effect.UPDATED);
    assertThat(ada.records().get(rocket).text("mail")).isEqualTo("ada@example.org");
    Bulk clash = Bulk.upsert("deals", Map.of("name", "Rocket 2", "mail", "c@d.org"), "mail");
    assertThat(problems(() -> ada.bulk(List.of(clash))))
        .containsExactly("RECORD/NOT_UNIQUE operations[0].values.name");
  }

  @Test
  void upsert_ofSeveralFields_findsByAllOfThem() {
    Record rocket = crm.deal("Rocket", Map.of("amount", 5));

    Bulk same = Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 5, "urgent", true), "name", "amount");
    Bulk other = Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 6), "name", "amount");

    assertThat(ada.bulk(List.of(same))).containsExactly(new Outcome.Done(rocket.id(), Outcome.Effect.UPDATED));
    assertThat(problems(() -> ada.bulk(List.of(other))))
        .containsExactly("RECORD/NOT_UNIQUE operations[0].values.name");
  }

  @Test
  void calls_ofMany_costTensOfStatements() {
    ada.records("deals").createAll(List.of(Map.of("name", "warm up")));
    List<Bulk> creates = new ArrayList<>();
    List<Bulk> upserts = new ArrayList<>();
    for (int index = 0; index < MANY; index++) {
      creates.add(created("deal " + index));
      upserts.add(Bulk.upsert("deals", Map.of("name", "deal " + index, "amount", index), "name"));
    }

    assertThat(log.during(() -> ada.bulk(creates))).hasSizeLessThan(TENS);
    List<String> upserting = log.during(() -> ada.bulk(upserts));

    assertThat(upserting).hasSizeLessThan(TENS);
    assertThat(upserting).noneMatch(sql -> sql.contains("order by"));
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(MANY + 1);
  }

  private static Bulk created(String name) {
    return Bulk.create("deals", Map.of("name", name));
  }

  private static Bulk named(Record record, String name) {
    return Bulk.patch(record, Patch.empty().set("name", name));
  }
}
