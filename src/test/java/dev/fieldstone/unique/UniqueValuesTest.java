package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.query.ViewRunner;
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

/** Writing values of unique fields. */
final class UniqueValuesTest {
  private static final int LONGEST = 1_000_000;

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    crm.close();
  }

  @ParameterizedTest
  @MethodSource
  void value_thatAnotherRecordHas_isRefusedAndAnotherIsNot(
      String field, Object value, Object same, Object other) {
    ada.fields("deals").update(field, FieldPatch.empty().withUnique(true));
    Record first = crm.deal("First", Map.of(field, value));
    Record second = crm.deal("Second", Map.of(field, other));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Third", Map.of(field, same)));
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records().set(second, field, same));

    assertThat(ada.records().set(first, field, same).version()).isEqualTo(1);
    crm.deal("None");
    crm.deal("None either");
  }

  static Stream<Arguments> value_thatAnotherRecordHas_isRefusedAndAnotherIsNot() {
    return Stream.of(
        Arguments.of("notes", "cafe\u0301", "café", "Café"),
        Arguments.of("notes", "x".repeat(LONGEST), "x".repeat(LONGEST), "x".repeat(LONGEST - 1)),
        Arguments.of("amount", 1, new BigDecimal("1.00"), new BigDecimal("1.01")),
        Arguments.of("stage", "Lead", "Lead", "Won"),
        Arguments.of("closes", "2024-02-29", "2024-02-29", "2024-03-01"),
        Arguments.of(
            "met", "2024-02-29T12:00:00.0000019Z", "2024-02-29T13:00:00.000001+01:00", "2024-02-29T12:00:00Z"));
  }

  @Test
  void reference_thatAnotherRecordHas_isRefused() {
    Record acme = crm.company("Acme");
    Record globex = crm.company("Globex");
    ada.fields("deals").update("company", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket", Map.of("company", acme));

    FieldstoneException refusal =
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("company", acme)));

    assertThat(refusal.facts()).containsEntry("field", "company");
    crm.deal("Train", Map.of("company", globex));
  }

  @Test
  void refusal_saysWhichFieldAndValueAndWhoHasIt() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket");
    Record plane = crm.deal("Plane");
    ada.records().archive(List.of(plane));

    assertThat(refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket")).facts())
        .containsEntry("field", "name")
        .containsEntry("value", "Rocket")
        .containsEntry("record", rocket.id().toString())
        .containsEntry("archived", false);
    assertThat(refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane")).facts())
        .containsEntry("record", plane.id().toString())
        .containsEntry("archived", true);
  }

  @Test
  void refusal_inAnotherOrgOfTheWorkspace_namesARecordOfIts() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket");
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket"));
    Session bob = crm.workspace().org("globex").as("bob");
    for (int tables = 0; tables < 30; tables++) {
      String key = "t" + tables;
      FieldDraft code = FieldDraft.named("Code", FieldType.text()).asUnique();
      bob.org().apply(Schema.of(TableDraft.named(key).withKey(key).field(code)));
      Record made = bob.records(key).create(Map.of("code", "a"));

      assertThat(refused(ErrorCode.RECORD_NOT_UNIQUE, () -> bob.records(key).create(Map.of("code", "a"))).facts())
          .containsEntry("record", made.id().toString())
          .containsEntry("archived", false);
    }
  }

  @Test
  void refusal_comesWithAllOtherFaultsInFieldOrder() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    ada.fields("deals").update("closes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("closes", "2024-02-29"));
    Record plane = crm.deal("Plane");
    Map<String, Object> wrong = Map.of("name", "Rocket", "amount", "many", "closes", "2024-02-29");

    List<String> expected = List.of("RECORD/NOT_UNIQUE name", "VALUE/INVALID amount", "RECORD/NOT_UNIQUE closes");
    assertThat(problems(() -> ada.records("deals").create(wrong))).isEqualTo(expected);
    assertThat(problems(() -> ada.records().update(plane, Patch.of(wrong)))).isEqualTo(expected);
    assertThat(ada.records().get(rocket).version()).isEqualTo(1);
  }

  @Test
  void defaultValue_thatAnotherRecordHas_isRefusedToo() {
    ada.fields("deals").create(FieldDraft.named("Code", FieldType.text()).asUnique().withDefault("none"));
    crm.deal("Rocket");

    FieldstoneException refusal = refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane"));

    assertThat(refusal.facts()).containsEntry("field", "code").containsEntry("value", "none");
    crm.deal("Train", Map.of("code", "own"));
  }

  @Test
  void text_ignoringCase_isTheSameByCaseFold() {
    ada.fields("deals").create(FieldDraft.named("Mail", FieldType.text()).asUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("mail", "Straße@Example.org"));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("mail", "STRAẞE@example.ORG")));
    crm.deal("Train", Map.of("mail", "strasse@example.org"));
    assertThat(ada.records().set(rocket, "mail", "straße@example.org").version()).isEqualTo(2);
    assertThat(ada.records().get(rocket).text("mail")).isEqualTo("straße@example.org");
  }

  @Test
  void value_givenUp_isFreeForOthers() {
    ada.fields("deals").update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("notes", "a"));
    Record plane = crm.deal("Plane", Map.of("notes", "b"));
    Record train = crm.deal("Train", Map.of("notes", "c"));

    ada.records().set(rocket, "notes", "d");
    ada.records().set(plane, "notes", null);
    ada.records().delete(train);

    for (String free : List.of("a", "b", "c")) {
      crm.deal("Another", Map.of("notes", free));
    }
  }

  @Test
  void reference_clearedWithItsTarget_isFreeForOthers() {
    ada.fields("deals").create(FieldDraft.named("Boss", FieldType.reference("deals", OnDelete.CLEAR)).asUnique());
    Record boss = crm.deal("Boss");
    crm.deal("One", Map.of("boss", boss));

    ada.records().delete(boss);

    assertThat(ada.org().verify()).isEmpty();
  }

  @Test
  void archived_recordsHoldTheirValuesAndComeBackWithThem() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket");
    ada.records().archive(List.of(rocket));

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket"));
    ada.records().restore(List.of(rocket));

    assertThat(ada.records().get(rocket).display()).isEqualTo("Rocket");
  }

  @Test
  void createAll_withAValueTwice_makesNothingAndSaysWhichRepeats() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket");
    List<Map<String, Object>> records =
        List.of(
            Map.of("name", "Plane"), Map.of("name", "Rocket"), Map.of("name", "Plane"),
            Map.of("name", "Ship", "amount", "many"), Map.of("name", "Ship"));

    assertThat(problems(() -> ada.records("deals").createAll(records)))
        .containsExactly(
            "RECORD/NOT_UNIQUE operations[1].values.name",
            "RECORD/NOT_UNIQUE operations[2].values.name",
            "VALUE/INVALID operations[3].values.amount",
            "RECORD/NOT_UNIQUE operations[4].values.name");
    crm.deal("Plane");
  }

  @Test
  void createEach_withAValueTwice_refusesTheLaterOneAlone() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    ada.fields("deals").update("notes", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket");
    List<Map<String, Object>> records =
        List.of(
            Map.of("name", "Rocket", "notes", "n"), Map.of("name", "Plane", "amount", "many"), Map.of("name", "Plane"),
            Map.of("name", "Plane", "notes", "m"), Map.of("name", "Train", "notes", "n"),
            Map.of("name", "Ship", "notes", "m"));

    List<Outcome> outcomes = ada.records("deals").createEach(records, Reading.strict());

    assertThat(outcomes).extracting(outcome -> outcome instanceof Outcome.Done)
        .containsExactly(false, false, true, false, true, true);
    Problem taken = ((Outcome.Refused) outcomes.get(0)).problems().getFirst();
    assertThat(taken.facts()).containsEntry("record", rocket.id().toString());
    Problem repeated = ((Outcome.Refused) outcomes.get(3)).problems().getFirst();
    assertThat(repeated.code()).isEqualTo(ErrorCode.RECORD_NOT_UNIQUE);
    assertThat(repeated.facts()).containsEntry("operation", 2).containsEntry("value", "Plane");
  }

  @Test
  void operation_ofTheHost_isCheckedCallByCallSoThatItMayGoOnOtherwise() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket");

    Record other =
        ada.write(
            tx -> {
              refused(ErrorCode.RECORD_NOT_UNIQUE, () -> tx.records("deals").create(Map.of("name", "Rocket")));
              tx.records().set(rocket, "name", "Old rocket");
              return tx.records("deals").create(Map.of("name", "Rocket"));
            });

    assertThat(other.display()).isEqualTo("Rocket");
  }

  @Test
  void operation_undone_leavesValuesWhereTheyWere() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket");

    assertThat(
            catchThrowable(
                () ->
                    ada.write(
                        tx -> {
                          tx.records().set(rocket, "name", "Plane");
                          tx.records("deals").create(Map.of("name", "Rocket"));
                          throw new IllegalStateException("enough");
                        })))
        .hasMessage("enough");

    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Rocket"));
    crm.deal("Plane");
  }

  @Test
  void move_toALaneWhoseValueIsTaken_isRefused() {
    ada.fields("deals").update("stage", FieldPatch.empty().withUnique(true));
    crm.deal("Rocket", Map.of("stage", "Lead"));
    Record plane = crm.deal("Plane", Map.of("stage", "Won"));
    ViewRunner views = crm.views();

    refused(
        ErrorCode.RECORD_NOT_UNIQUE, () -> views.move("deals/pipeline", Move.of(plane).toGroup("Lead").first()));
    views.move("deals/pipeline", Move.of(plane).toGroup("Lost").first());
    views.move("deals/pipeline", Move.of(plane).toGroup("Won").first());
  }

  @Test
  void option_removedWhileARecordHoldsIt_comesBackUnique() {
    ada.fields("deals").update("stage", FieldPatch.empty().withUnique(true));
    Record rocket = crm.deal("Rocket", Map.of("stage", "Lead"));
    FieldType before = ada.fields("deals").get("stage").type();

    ada.fields("deals")
        .update(
            "stage",
            FieldPatch.changeType(FieldType.singleSelect("Won"), Conversion.NONE));
    ada.fields("deals").update("stage", FieldPatch.changeType(before, Conversion.NONE));

    assertThat(ada.records().get(rocket).option("stage")).isNotNull();
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("Plane", Map.of("stage", "Lead")));
  }
}
