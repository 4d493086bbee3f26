package dev.fieldstone.scope;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
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
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The schema's rules hold for what a session does not see, and tell no more of it than that. */
final class HiddenRulesTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Session names = ada.within(Scope.open().with(TableScope.of("deals").showing("name")));

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void hiddenUniqueFields_areNotNamed_inAnyMode() {
    ada.fields("deals").create(FieldDraft.named("Code", FieldType.text()).asUnique().withDefault("none"));
    crm.deal("First");
    List<Bulk> second = List.of(Bulk.create("deals", Map.of("name", "Second")));

    List<Problem> atomic = refused(ErrorCode.SCOPE_REFUSED, () -> names.bulk(second)).problems();
    List<Problem> each = problems(names.bulk(second, BulkMode.EACH));
    List<Problem> rehearsed = problems(names.bulk(second, BulkMode.DRY_RUN));

    assertThat(atomic).singleElement().matches(problem -> problem.facts().isEmpty());
    assertThat(atomic.get(0).path()).isEqualTo("operations[0].values");
    assertThat(each).isEqualTo(rehearsed).singleElement().matches(problem -> problem.facts().isEmpty());
    refused(ErrorCode.SCOPE_REFUSED, () -> names.records("deals").create(Map.of("name", "Second")));
  }

  @Test
  void hiddenUniqueValues_ofOneCall_areNotNamed() {
    ada.fields("deals").create(FieldDraft.named("Code", FieldType.text()).asUnique().withDefault("none"));
    List<Bulk> both =
        List.of(Bulk.create("deals", Map.of("name", "First")), Bulk.create("deals", Map.of("name", "Second")));

    List<Problem> problems = refused(ErrorCode.SCOPE_REFUSED, () -> names.bulk(both)).problems();

    assertThat(problems).singleElement().matches(problem -> problem.facts().isEmpty());
    assertThat(problems.get(0).path()).isEqualTo("operations[1].values");
  }

  @Test
  void defaultReferences_areHeldToWhatEarlierStepsDeleted() {
    Record acme = crm.company("Acme");
    ada.fields("deals").update("company", FieldPatch.empty().withDefault(acme));

    List<Outcome> outcomes =
        names.bulk(List.of(Bulk.create("deals", Map.of("name", "Kite")), Bulk.delete(acme)), BulkMode.EACH);

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(problems(outcomes.subList(1, 2))).extracting(Problem::code)
        .containsExactly(ErrorCode.RECORD_REFERENCED);
    assertThat(crm.views().count("deals", Query.where("company").is(acme))).isEqualTo(1);
  }

  @Test
  void defaultReferences_toWhatAnEarlierStepDeleted_areNone() {
    Record acme = crm.company("Acme");
    ada.fields("deals").create(FieldDraft.named("Buyer", FieldType.reference("companies", OnDelete.CASCADE)));
    ada.fields("deals").update("buyer", FieldPatch.empty().withDefault(acme));

    List<Outcome> outcomes =
        names.bulk(List.of(Bulk.delete(acme), Bulk.create("deals", Map.of("name", "Kite"))), BulkMode.EACH);

    assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
    assertThat(crm.views().count("deals", Query.where("buyer").isEmpty())).isEqualTo(1);
  }

  @Test
  void defaultReferences_toHiddenRecords_areFilledInBulk() {
    Record acme = crm.company("Acme");
    ada.fields("deals").update("company", FieldPatch.empty().withDefault(acme));
    Session noAcme =
        ada.within(Scope.open().with(TableScope.of("companies").where(Filter.field("name").isNot("Acme"))));

    noAcme.bulk(List.of(Bulk.create("deals", Map.of("name", "Kite"))));

    assertThat(crm.views().count("deals", Query.where("company").is(acme))).isEqualTo(1);
  }

  @Test
  void references_toRecordsOfReadOnlyTables_areWrittenInBulk() {
    Record acme = crm.company("Acme");
    Session readOnly = ada.within(Scope.open().with(TableScope.of("companies").readOnly()));

    readOnly.bulk(List.of(Bulk.create("deals", Map.of("name", "Kite", "company", acme))));

    assertThat(crm.views().count("deals", Query.where("company").is(acme))).isEqualTo(1);
  }

  @Test
  void hiddenRequiredFields_areToldOnce() {
    Record first = crm.deal("First");
    Record second = crm.deal("Second");
    ada.records().archive(List.of(first, second));
    for (String field : List.of("One", "Two", "Three")) {
      ada.fields("deals").create(FieldDraft.named(field, FieldType.text()));
      ada.fields("deals").update(field.toLowerCase(Locale.ROOT), FieldPatch.empty().withRequired(true));
    }

    assertThat(refused(ErrorCode.SCOPE_REFUSED, () -> names.records("deals").create(Map.of("name", "A"))).problems())
        .hasSize(1);
    assertThat(refused(ErrorCode.SCOPE_REFUSED, () -> names.records().restore(List.of(first, second))).problems())
        .extracting(problem -> problem.facts().get("record"))
        .containsExactly(first.id().toString(), second.id().toString());
    assertThat(
            refused(ErrorCode.SCOPE_REFUSED, () -> names.records().duplicateAll(List.of(first, second))).problems())
        .hasSize(2);
    assertThat(
            refused(ErrorCode.SCOPE_REFUSED, () -> names.records().update(first, Patch.empty().archived(false)))
                .problems())
        .hasSize(1);
  }

  @Test
  void hiddenReferrers_areToldOnce() {
    Record acme = crm.company("Acme");
    crm.deal("First", Map.of("company", acme));
    ada.tables().create(TableDraft.named("Notes"));
    ada.fields("notes").create(FieldDraft.named("Company", FieldType.reference("companies", OnDelete.RESTRICT)));
    ada.records("notes").create(Map.of("name", "Note", "company", acme));
    Session companies = ada.within(Scope.closed().with(TableScope.of("companies")));

    assertThat(refused(ErrorCode.RECORD_REFERENCED, () -> companies.records().delete(acme)).problems()).hasSize(1);
    assertThat(problems(companies.bulk(List.of(Bulk.delete(acme)), BulkMode.EACH))).hasSize(1);
  }

  private static List<Problem> problems(List<Outcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> ((Outcome.Refused) outcome).problems().stream()).toList();
  }
}
