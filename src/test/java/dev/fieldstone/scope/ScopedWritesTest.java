package dev.fieldstone.scope;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session within a scope may write, and what it is told when it may not. */
final class ScopedWritesTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Record acme = crm.company("Acme");
  private final Record globex = crm.company("Globex");
  private final Record rocket = crm.deal("Rocket", Map.of("stage", "Lead", "amount", 10, "company", acme));
  private final Record boat = crm.deal("Boat", Map.of("stage", "Won", "amount", 20));
  private final Record lost = crm.deal("Secret", Map.of("stage", "Lost", "amount", 15));
  private final Session scoped =
      ada.within(
          Scope.open()
              .with(
                  TableScope.of("deals")
                      .where(Filter.field("stage").isAnyOf(List.of("Lead", "Won")))
                      .showing("name", "stage", "amount", "company")
                      .writing("name", "stage", "company"))
              .with(TableScope.of("companies").where(Filter.field("name").isNot("Globex")).readOnly()));
  private final ViewRunner views = ViewRunner.on(scoped);

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void writes_withinTheScope_areDone() {
    Record made = scoped.records("deals").create(Map.of("name", "Kite", "stage", "Lead", "company", acme));
    scoped.records().set(rocket, "stage", "Won");

    assertThat(made.reference("company")).isEqualTo(acme.id());
    assertThat(ada.records().get(rocket).canonicalText("stage")).isEqualTo("Won");
  }

  @Test
  void recordsThatWouldLeaveTheScope_areRefused_andNothingIsWritten() {
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records("deals").create(Map.of("name", "Kite", "stage", "Lost")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records("deals").create(Map.of("name", "Kite")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().set(rocket, "stage", "Lost"));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () -> views.updateWhere("deals", Query.everything(), Patch.empty().set("stage", "Lost"), 10));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().duplicate(rocket, Map.of("stage", "Lost")));
    refused(ErrorCode.SCOPE_REFUSED, () -> views.move("deals/pipeline", Move.of(rocket).toGroup("Lost")));

    assertThat(ada.records().get(rocket)).isEqualTo(rocket);
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(3);
  }

  @Test
  void recordsMadeInAView_areWithinTheScope() {
    MoveResult made =
        views.create(ViewLocator.of("deals/pipeline"), Map.of("name", "Kite"), ItemPlace.inGroup("Won").last());

    assertThat(made.records().get(0).canonicalText("stage")).isEqualTo("Won");
    refused(
        ErrorCode.SCOPE_REFUSED,
        () ->
            views.create(
                ViewLocator.of("deals/pipeline"), Map.of("name", "Lamp"), ItemPlace.inGroup("Lost").last()));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> views.duplicate(ViewLocator.of("deals/pipeline"), lost));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () -> views.moveGroup(ViewLocator.of("deals/pipeline"), GroupMove.of("Won").before("Lead")));
  }

  @Test
  void hiddenRecords_areNotFoundByWrites() {
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().set(lost, "name", "Found"));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().delete(lost));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().archive(List.of(rocket, lost)));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().duplicate(lost));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> views.move("deals/pipeline", Move.of(lost).first()));
    refused(
        ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW,
        () -> views.move("deals/all_deals", Move.of(rocket).after(lost)));
    assertThat(views.deleteWhere("deals", Query.everything(), 10).deletedCount()).isEqualTo(2);
    assertThat(ada.records().get(lost)).isEqualTo(lost);
  }

  @Test
  void fields_thatAreHiddenAreNotFound_thatAreNotWritableAreReadOnly() {
    refused(ErrorCode.FIELD_NOT_FOUND, () -> scoped.records().set(rocket, "urgent", true));
    refused(ErrorCode.FIELD_READONLY, () -> scoped.records().set(rocket, "amount", 1));
    assertThat(scoped.fields("deals").get("amount").isReadonly()).isTrue();
    assertThat(scoped.fields("deals").get("name").isReadonly()).isFalse();
    assertThat(ada.fields("deals").get("amount").isReadonly()).isFalse();
    Session noAxis = ada.within(Scope.open().with(TableScope.of("deals").writing("name")));
    refused(
        ErrorCode.VIEW_AXIS_READONLY,
        () -> ViewRunner.on(noAxis).move("deals/pipeline", Move.of(rocket).toGroup("Won")));
    assertThat(ViewRunner.on(noAxis).groups("deals/pipeline").groups()).noneMatch(Group::droppable);
  }

  @Test
  void readOnlyTables_takeNoWrites() {
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records("companies").create(Map.of()));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records("companies").createAll(List.of(Map.of())));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().update(acme, Patch.empty()));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().archive(List.of(acme)));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.records().duplicate(acme));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.bulk(List.of(Bulk.delete(acme))));
    Session readOnly = ada.within(Scope.open().with(TableScope.of("deals").readOnly()));
    refused(ErrorCode.SCOPE_REFUSED, () -> readOnly.records().delete(rocket));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () -> ViewRunner.on(readOnly).move("deals/all_deals", Move.of(boat).before(rocket)));
    refused(
        ErrorCode.SCOPE_REFUSED, () -> ViewRunner.on(readOnly).archiveWhere("deals", Query.everything(), 10));
  }

  @Test
  void references_toHiddenRecords_areRefusedLikeThoseToNone() {
    assertThat(problems(() -> scoped.records().set(rocket, "company", globex)))
        .containsExactly("VALUE/INVALID company");
    String gone = problems(() -> scoped.records("deals").create(Map.of("stage", "Won", "company", globex))).get(0);
    assertThat(gone).isEqualTo("VALUE/INVALID company");
  }

  @Test
  void bulk_inEachMode_judgesEachOperation() {
    List<Bulk> operations =
        List.of(
            Bulk.patch(rocket, Patch.empty().set("name", "Rocket 2")),
            Bulk.patch(boat, Patch.empty().set("stage", "Lost")),
            Bulk.create("deals", Map.of("name", "Kite", "stage", "Lost")),
            Bulk.patch(lost, Patch.empty().set("name", "Found")),
            Bulk.patch(acme, Patch.empty().set("name", "Other")));

    List<Outcome> outcomes = scoped.bulk(operations, BulkMode.EACH);
    List<Outcome> rehearsed = scoped.bulk(operations.subList(1, 5), BulkMode.DRY_RUN);
    FieldstoneException refusal = refused(ErrorCode.SCOPE_REFUSED, () -> scoped.bulk(operations.subList(1, 5)));

    assertThat(codes(outcomes))
        .containsExactly("done", "SCOPE/REFUSED", "SCOPE/REFUSED", "RECORD/NOT_FOUND", "SCOPE/REFUSED");
    assertThat(codes(rehearsed))
        .containsExactly("SCOPE/REFUSED", "SCOPE/REFUSED", "RECORD/NOT_FOUND", "SCOPE/REFUSED");
    assertThat(refusal.problems()).hasSize(4);
    assertThat(ada.records().get(boat)).isEqualTo(boat);
  }

  @Test
  void upserts_matchWithinTheScope_andUniqueValuesOfTheHiddenAreNotNamed() {
    ada.fields("deals").update("name", FieldPatch.empty().withUnique(true));

    List<Outcome> outcomes =
        scoped.bulk(
            List.of(
                Bulk.upsert("deals", Map.of("name", "Rocket", "stage", "Won"), "name"),
                Bulk.upsert("deals", Map.of("name", "Secret", "stage", "Won"), "name")),
            BulkMode.EACH);

    assertThat(codes(outcomes)).containsExactly("done", "RECORD/NOT_UNIQUE");
    Outcome.Refused hidden = (Outcome.Refused) outcomes.get(1);
    assertThat(hidden.problems().get(0).facts()).doesNotContainKeys("record", "archived");
    FieldstoneException seen =
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> scoped.records().set(rocket, "name", "Boat"));
    assertThat(seen.facts()).containsEntry("record", boat.id().toString());
    FieldstoneException unseen =
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> scoped.records().set(rocket, "name", "Secret"));
    assertThat(unseen.facts()).doesNotContainKeys("record", "archived");
    FieldstoneException atomic =
        refused(
            ErrorCode.RECORD_NOT_UNIQUE,
            () -> scoped.bulk(List.of(Bulk.patch(rocket, Patch.empty().set("name", "Secret")))));
    assertThat(atomic.problems().get(0).facts()).doesNotContainKeys("record", "archived");
  }

  @Test
  void upserts_onSeveralFields_doNotSeeTheHidden() {
    List<Outcome> outcomes =
        scoped.bulk(
            List.of(Bulk.upsert("deals", Map.of("name", "Secret", "stage", "Lead"), "name")), BulkMode.EACH);

    assertThat(outcomes).first().isInstanceOf(Outcome.Done.class);
    assertThat(ada.records().get(lost)).isEqualTo(lost);
    assertThat(crm.views().count("deals", Query.where("name").is("Secret"))).isEqualTo(2);
  }

  @Test
  void imports_writeWithinTheScope_andReadHiddenColumnsAsUnknown() {
    String file = "Name,Stage,Amount,Urgent,Company\nKite,Lead,5,true,Acme\nLamp,Lost,5,true,\nCar,Won,,,Globex\n";

    ImportReport report =
        Importer.on(scoped)
            .run("deals", new ByteArrayInputStream(file.getBytes(UTF_8)), ImportOptions.defaults());

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(report.failedRows()).isEqualTo(2);
    assertThat(report.unmappedColumns()).containsExactly("Urgent");
    assertThat(report.readonlyColumns()).containsExactly("Amount");
  }

  @Test
  void archiving_outOfTheScope_isRefused() {
    Session active =
        ada.within(Scope.open().with(TableScope.of("deals").where(Filter.field("archived").is(false))));

    refused(ErrorCode.SCOPE_REFUSED, () -> active.records().archive(List.of(rocket)));
    refused(ErrorCode.SCOPE_REFUSED, () -> ViewRunner.on(active).archiveWhere("deals", Query.everything(), 10));
    assertThat(crm.views().count("deals", Query.everything().withStatus(Status.ARCHIVED))).isZero();
  }

  @Test
  void whatTheSchemaAsks_holdsForHiddenFields_whichAreNotNamed() {
    ada.fields("deals")
        .create(FieldDraft.named("Owner", FieldType.text()).withDefault("nobody"));
    Record made = scoped.records("deals").create(Map.of("name", "Kite", "stage", "Lead"));
    assertThat(ada.records().get(made).text("owner")).isEqualTo("nobody");

    ada.fields("deals").create(FieldDraft.named("Code", FieldType.text()));
    crm.views().updateWhere("deals", Query.everything(), Patch.empty().set("code", "x"), 100);
    ada.fields("deals").update("code", FieldPatch.empty().withRequired(true));
    FieldstoneException refusal =
        refused(
            ErrorCode.SCOPE_REFUSED, () -> scoped.records("deals").create(Map.of("name", "Lamp", "stage", "Lead")));
    assertThat(refusal.facts()).isEmpty();
    assertThat(refusal.problems().get(0).path()).isEmpty();
  }

  @Test
  void deletes_cascadeAndAreHeldBack_withoutNamingTheHidden() {
    Record hidden = crm.deal("Hidden", Map.of("stage", "Lost", "company", acme));
    ada.records().set(rocket, "company", null);
    Session companies =
        ada.within(
            Scope.open().with(TableScope.of("deals").where(Filter.field("stage").isAnyOf(List.of("Lead", "Won")))));
    FieldstoneException refusal =
        refused(ErrorCode.RECORD_REFERENCED, () -> companies.records().delete(acme));
    assertThat(refusal.facts()).isEmpty();
    assertThat(companies.records().deletionPlan(List.of(acme)).restricting()).isEmpty();
    assertThat(codes(companies.bulk(List.of(Bulk.delete(acme)), BulkMode.EACH))).containsExactly("RECORD/REFERENCED");

    ada.tables().create(TableDraft.named("Notes"));
    ada.fields("notes").create(FieldDraft.named("Deal", FieldType.reference("deals", OnDelete.CASCADE)));
    ada.records("notes").create(Map.of("name", "Note", "deal", rocket));
    Session noNotes = ada.within(Scope.closed().with(TableScope.of("deals")).with(TableScope.of("companies")));
    DeletionPlan plan = noNotes.records().delete(rocket);
    assertThat(plan.deleted()).containsOnlyKeys(rocket.table());
    assertThat(crm.views().count("notes", Query.everything())).isZero();
    assertThat(ada.records().get(hidden).reference("company")).isEqualTo(acme.id());
  }

  @Test
  void onlyRecords_areWritten() {
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.tables().create(TableDraft.named("More")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.fields("deals").delete(FieldLocator.of("amount")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.fields("deals").create(FieldDraft.named("A", FieldType.text())));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.views().create("deals", ViewDraft.table("Mine")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.actors().put("bob", "Bob", true));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.tables().compact(TableLocator.of("deals")));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () -> scoped.write(tx -> tx.tables().create(TableDraft.named("More"))));
  }

  @Test
  void onceAnswers_areForTheSameScopeAlone() {
    Record first = scoped.once("key").records("deals").create(Map.of("name", "Kite", "stage", "Lead"));

    assertThat(scoped.once("key").records("deals").create(Map.of("name", "Kite", "stage", "Lead")).id())
        .isEqualTo(first.id());
    refused(
        ErrorCode.REQUEST_KEY_REUSED,
        () -> ada.once("key").records("deals").create(Map.of("name", "Kite", "stage", "Lead")));
    refused(
        ErrorCode.REQUEST_KEY_REUSED,
        () ->
            ada.once("key", "body").within(Scope.open())
                .records("deals")
                .create(Map.of("name", "Kite", "stage", "Lead")));
    ada.records().set(first, "stage", "Lost");
    refused(
        ErrorCode.RECORD_NOT_FOUND,
        () -> scoped.once("key").records("deals").create(Map.of("name", "Kite", "stage", "Lead")));
  }

  @Test
  void onceAnswers_areForTheSameSightAlone() {
    Scope own = Scope.open().with(TableScope.of("deals").where(Filter.field("created_by").is(Me.ME)));
    Org org = ada.org();
    org.as("ada").within(own).once("key").records("deals").create(Map.of("name", "Kite"));

    refused(
        ErrorCode.REQUEST_KEY_REUSED,
        () -> org.as("bob").within(own).once("key").records("deals").create(Map.of("name", "Kite")));
    refused(
        ErrorCode.REQUEST_KEY_REUSED,
        () -> ada.within(own).once("key").records("deals").create(Map.of("name", "Kite")));
    assertThat(crm.views().count("deals", Query.where("name").is("Kite"))).isEqualTo(1);
  }

  private static List<String> codes(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome instanceof Outcome.Refused refused ? refused.problems().get(0).code().toString() : "done")
        .toList();
  }
}
