package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
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

/** Unique values in bulk calls whose operations stand each by itself: each is judged by what those before it left. */
final class UniqueEachTest {
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
  void value_isTakenInOrder() {
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane");

    assertThat(
            each(
                named(rocket, "Plane"), // the other has it still
                created("Rocket"),
                named(rocket, "Jet"),
                named(plane, "Rocket"), // given up by now
                created("Plane"), // and so on
                created("Jet"),
                created("Jet 2"),
                named(plane, "Jet 2")))
        .containsExactly(
            "RECORD/NOT_UNIQUE values.name", "RECORD/NOT_UNIQUE values.name", "UPDATED", "UPDATED", "CREATED",
            "RECORD/NOT_UNIQUE values.name", "CREATED", "RECORD/NOT_UNIQUE values.name");
    assertThat(names()).containsExactly("Jet", "Rocket", "Plane", "Jet 2");
  }

  @Test
  void refusal_namesWhoHasTheValueByThen() {
    Record rocket = crm.deal("Rocket");

    List<Outcome> outcomes =
        ada.bulk(
            List.of(
                created("Plane"),
                Bulk.patch(rocket, Patch.empty().archived(true)),
                created("Plane"),
                created("Rocket")),
            BulkMode.EACH);

    assertThat(facts(outcomes.get(2)))
        .containsEntry("record", ((Outcome.Done) outcomes.get(0)).record().toString())
        .containsEntry("archived", false)
        .containsEntry("value", "Plane")
        .containsEntry("field", "name");
    assertThat(facts(outcomes.get(3)))
        .containsEntry("record", rocket.id().toString())
        .containsEntry("archived", true);
  }

  @Test
  void operation_refusedForAnotherReason_leavesItsValueToLaterOnes() {
    Record rocket = crm.deal("Rocket");

    assertThat(
            each(
                Bulk.create("deals", Map.of("name", "Plane", "amount", "many")),
                Bulk.patch(rocket, Patch.empty().set("name", "Jet").set("amount", "many")),
                created("Plane"),
                created("Rocket"),
                created("Jet")))
        .containsExactly(
            "VALUE/INVALID values.amount", "VALUE/INVALID values.amount", "CREATED", "RECORD/NOT_UNIQUE values.name",
            "CREATED");
  }

  @Test
  void value_ofWhatWasDeleted_isFreeAfterwards() {
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane");

    assertThat(
            each(
                created("Rocket"),
                Bulk.delete(rocket),
                created("Rocket"),
                Bulk.delete(Bulk.created(2)),
                named(plane, "Rocket"),
                created("Plane")))
        .containsExactly("RECORD/NOT_UNIQUE values.name", "DELETED", "CREATED", "DELETED", "UPDATED", "CREATED");
    assertThat(names()).containsExactly("Rocket", "Plane");
  }

  @Test
  void value_ofWhatACascadeTookAlong_isFreeAfterwards() {
    ada.fields("deals").create(FieldDraft.named("Part of", FieldType.reference("deals", OnDelete.CASCADE)));
    Record rocket = crm.deal("Rocket");
    crm.deal("Engine", Map.of("part_of", rocket));

    assertThat(
            each(
                created("Engine"),
                Bulk.create("deals", Map.of("name", "Wing", "part_of", rocket)),
                Bulk.delete(rocket),
                created("Engine"),
                created("Wing"),
                created("Wing")))
        .containsExactly(
            "RECORD/NOT_UNIQUE values.name", "CREATED", "DELETED", "CREATED", "CREATED",
            "RECORD/NOT_UNIQUE values.name");
    assertThat(names()).containsExactly("Engine", "Wing");
  }

  @Test
  void default_andReferenceToARecordOfTheCall_areCheckedToo() {
    ada.fields("deals").create(FieldDraft.named("Code", FieldType.text()).asUnique().withDefault("none"));
    ada.fields("deals").update("company", FieldPatch.empty().withUnique(true));

    assertThat(
            each(
                Bulk.create("companies", Map.of("name", "Acme")),
                Bulk.create("deals", Map.of("name", "a", "company", Bulk.created(0))),
                created("b"),
                Bulk.create("deals", Map.of("name", "c", "code", "c", "company", Bulk.created(0)))))
        .containsExactly("CREATED", "CREATED", "RECORD/NOT_UNIQUE values.code", "RECORD/NOT_UNIQUE values.company");
  }

  @Test
  void upsert_findsWhatHasTheValueByThen() {
    Record rocket = crm.deal("Rocket");

    assertThat(
            each(
                named(rocket, "Plane"),
                Bulk.upsert("deals", Map.of("name", "Rocket", "amount", 1), "name"),
                Bulk.upsert("deals", Map.of("name", "Plane", "amount", 2), "name"),
                Bulk.delete(rocket),
                Bulk.upsert("deals", Map.of("name", "Plane", "amount", 3), "name")))
        .containsExactly("UPDATED", "CREATED", "UPDATED", "DELETED", "CREATED");
    assertThat(names()).containsExactly("Rocket", "Plane");
  }

  @Test
  void calls_ofMany_costTensOfStatements() {
    crm.deal("deal 7");
    List<Bulk> calls = new ArrayList<>();
    for (int index = 0; index < MANY; index++) {
      calls.add(created("deal " + index));
    }

    assertThat(log.during(() -> ada.bulk(calls, BulkMode.EACH))).hasSizeLessThan(TENS);
    assertThat(names()).hasSize(MANY);
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("deal 1999"));
  }

  private List<String> each(Bulk... operations) {
    return ada.bulk(List.of(operations), BulkMode.EACH).stream().map(UniqueEachTest::text).toList();
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.effect().name();
      case Outcome.Refused refused ->
          String.join(", ", refused.problems().stream().map(one -> one.code() + " " + one.path()).toList());
    };
  }

  private static Map<String, Object> facts(Outcome outcome) {
    Problem problem = ((Outcome.Refused) outcome).problems().getFirst();
    return problem.facts();
  }

  private List<String> names() {
    return ada.records().getAll(crm.views().ids("deals", Query.everything())).stream()
        .map(Record::display)
        .toList();
  }

  private static Bulk created(String name) {
    return Bulk.create("deals", Map.of("name", name));
  }

  private static Bulk named(Record record, String name) {
    return Bulk.patch(record, Patch.empty().set("name", name));
  }
}
