package dev.fieldstone.scope;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewField;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session within a scope finds the org as if what the scope hides had been deleted. */
final class ScopedReadsTest {
  private static final Filter OPEN = Filter.field("stage").isNot("Lost");

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Record acme = crm.company("Acme");
  private final Record globex = crm.company("Globex");
  private final Record rocket =
      crm.deal("Rocket", Map.of("stage", "Lead", "amount", 10, "company", acme, "urgent", true));
  private final Record boat = crm.deal("Boat", Map.of("stage", "Won", "amount", 20, "company", globex));
  private final Record lost = crm.deal("Secret", Map.of("stage", "Lost", "amount", 15, "company", acme));
  private final Session scoped =
      ada.within(
          Scope.open()
              .with(TableScope.of("deals").where(OPEN).showing("name", "stage", "company", "amount"))
              .with(TableScope.of("companies").where(Filter.field("name").isNot("Globex"))));
  private final ViewRunner views = ViewRunner.on(scoped);

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void records_outsideTheScope_areNotFoundById() {
    assertThat(scoped.records().get(rocket).display()).isEqualTo("Rocket");
    assertThat(scoped.records().find(lost)).isEmpty();
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().get(lost));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records("deals").getAll(List.of(rocket, lost)));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().backlinks(globex));
    refused(ErrorCode.RECORD_NOT_FOUND, () -> scoped.records().deletionPlan(List.of(lost)));
  }

  @Test
  void records_showVisibleFieldsAlone() {
    Record seen = scoped.records().get(rocket);

    assertThat(seen.fields()).extracting(Field::key).containsExactly("name", "amount", "stage", "company");
    assertThat(seen.values()).containsOnlyKeys("name", "amount", "stage", "company");
    refused(ErrorCode.FIELD_NOT_FOUND, () -> seen.checked("urgent"));
  }

  @Test
  void references_toHiddenRecords_areEmpty() {
    Record seen = scoped.records().get(boat);

    assertThat(seen.reference("company")).isNull();
    assertThat(seen.values()).doesNotContainKey("company");
    assertThat(views.items("deals", where("company").isEmpty()).items()).extracting(Record::id)
        .containsExactly(boat.id());
    assertThat(views.count("deals", where("company").is(globex))).isZero();
    assertThat(views.count("deals", where("company").isNot(globex))).isEqualTo(2);
    Page<Record> sorted =
        views.items("deals", Query.everything().sortedBy("company", Sort.Direction.ASC).expanding("company"));
    assertThat(Crm.names(sorted.items())).containsExactly("Rocket", "Boat");
    assertThat(sorted.items().get(0).referenceDisplay("company")).isEqualTo("Acme");
    assertThat(sorted.items().get(1).referenceDisplay("company")).isNull();
  }

  @Test
  void queries_areAboutWhatIsVisible() {
    assertThat(Crm.names(views.items("deals", Query.everything()).items())).containsExactly("Rocket", "Boat");
    assertThat(views.items("deals", Query.everything().take(1)).count()).hasValue(2);
    assertThat(views.count("deals", Query.everything())).isEqualTo(2);
    assertThat(views.exists("deals", where("stage").is("Lost"))).isFalse();
    assertThat(views.ids("deals", Query.everything())).containsExactly(rocket.id(), boat.id());
    assertThat(views.count("deals", Query.everything().withSearch("secret"))).isZero();
    assertThat(views.count("deals", Query.everything().withSearch("globex"))).isZero();
    assertThat(views.count("deals", where("id").is(lost))).isZero();
  }

  @Test
  void groups_countWhatIsVisible() {
    assertThat(views.groups("deals/pipeline").groups()).extracting(Group::count).containsExactly(1L, 1L, 0L);
    assertThat(views.board("deals/pipeline", 5).groups().get(2).items()).isEmpty();
  }

  @Test
  void groups_whereTheDatabaseCantTell_countWhatIsVisible() {
    Session named =
        ada.within(Scope.open().with(TableScope.of("deals").where(Filter.field("name").contains("o"))));

    assertThat(ViewRunner.on(named).groups("deals/pipeline").groups()).extracting(Group::count)
        .containsExactly(1L, 1L, 0L);
    assertThat(ViewRunner.on(named).count("deals", Query.everything())).isEqualTo(2);
  }

  @Test
  void hiddenFields_neitherFilterSortNorExpand() {
    refused(ErrorCode.FIELD_NOT_FOUND, () -> views.count("deals", where("urgent").is(true)));
    refused(
        ErrorCode.FIELD_NOT_FOUND,
        () -> views.items("deals", Query.everything().sortedBy("closes", Sort.Direction.ASC)));
    assertThat(scoped.fields("deals").find("urgent")).isEmpty();
    assertThat(scoped.fields("deals").list()).extracting(Field::key)
        .containsExactly("name", "amount", "stage", "company");
    assertThat(views.fields("deals/pipeline")).extracting(ViewField::field).extracting(Field::key)
        .doesNotContain("urgent", "closes");
  }

  @Test
  void views_goWithoutClausesOnHiddenFields() {
    View urgent =
        ada.views()
            .create(
                "deals",
                ViewDraft.board("Urgent", "stage")
                    .showing(where("urgent").is(true).sortedBy("closes", Sort.Direction.ASC)));
    Session unstaged =
        ada.within(Scope.open().with(TableScope.of("deals").showing("name", "amount")));

    View seen = unstaged.views().get(urgent);

    assertThat(seen.query().filter()).isEqualTo(Filter.EVERYTHING);
    assertThat(seen.query().sorts()).isEmpty();
    assertThat(seen.layout()).isEqualTo(new Layout.Board(null));
    assertThat(ViewRunner.on(unstaged).count(urgent, Query.everything())).isEqualTo(3);
    refused(ErrorCode.VIEW_INVALID, () -> ViewRunner.on(unstaged).groups(urgent, Query.everything()));
  }

  @Test
  void lanes_areNotNamedAfterValuesOfHiddenRecords() {
    Lanes secret = Lanes.AS_THEY_COME.inOrder(List.of("secret", "boat"));
    View byName = ada.views().create("deals", ViewDraft.of("Names", board("name").withLanes(secret)));
    Lanes globexFirst = Lanes.AS_THEY_COME.inOrder(List.of(globex.id().toString()));
    View byCompany = ada.views().create("deals", ViewDraft.of("Buyers", board("company").withLanes(globexFirst)));
    View byStage =
        ada.views()
            .create(
                "deals", ViewDraft.of("Stages", board("stage").withLanes(Lanes.AS_THEY_COME.inOrder(List.of("Won")))));
    Session allDeals =
        ada.within(Scope.open().with(TableScope.of("companies").where(Filter.field("name").isNot("Globex"))));
    Session nameless = ada.within(Scope.open().with(TableScope.of("deals").showing("stage")));

    assertThat(lanes(scoped, byName)).isEqualTo(Lanes.AS_THEY_COME);
    assertThat(lanes(scoped, byCompany)).isEqualTo(Lanes.AS_THEY_COME);
    assertThat(lanes(scoped, byStage)).isEqualTo(lanes(ada, byStage)).isNotEqualTo(Lanes.AS_THEY_COME);
    assertThat(lanes(allDeals, byCompany)).isEqualTo(Lanes.AS_THEY_COME);
    assertThat(lanes(allDeals, byName)).isEqualTo(lanes(ada, byName)).isNotEqualTo(Lanes.AS_THEY_COME);
    assertThat(lanes(nameless, byName)).isEqualTo(Lanes.AS_THEY_COME);
    assertThat(views.groups(byName, Query.everything()).groups()).extracting(Group::count).containsOnly(1L);
  }

  private static Layout.Board board(String axis) {
    return new Layout.Board(FieldLocator.of(axis));
  }

  private static Lanes lanes(Session session, View view) {
    return ((Layout.Board) session.views().get(view).layout()).lanes();
  }

  @Test
  void closedTables_areNotThere_norTheFieldsThatReferToThem() {
    Session deals = ada.within(Scope.closed().with(TableScope.of("deals")));

    assertThat(deals.tables().list()).extracting(Table::key).containsExactly("deals");
    refused(ErrorCode.TABLE_NOT_FOUND, () -> deals.records("companies"));
    refused(ErrorCode.TABLE_NOT_FOUND, () -> deals.fields("companies"));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> ViewRunner.on(deals).items("companies/all", Query.everything()));
    assertThat(deals.records().find(acme)).isEmpty();
    assertThat(deals.fields("deals").find("company")).isEmpty();
    assertThat(deals.views().list()).allMatch(view -> view.table().equals(rocket.table()));
  }

  @Test
  void backlinks_nameTheVisible() {
    assertThat(scoped.records().backlinks(acme)).singleElement()
        .extracting(Backlink::count, Backlink::firstRecords)
        .containsExactly(1L, List.of(rocket.id()));
    Session companies = ada.within(Scope.closed().with(TableScope.of("companies")));
    assertThat(companies.records().backlinks(acme)).isEmpty();
  }

  @Test
  void hiddenDisplayField_displaysNothing() {
    Session nameless =
        ada.within(
            Scope.open()
                .with(TableScope.of("companies").showing("city"))
                .with(TableScope.of("deals").showing("company")));
    ViewRunner runner = ViewRunner.on(nameless);

    assertThat(nameless.records().get(acme).display()).isEmpty();
    Record deal = runner.items("deals", Query.everything().expanding("company")).items().get(0);
    assertThat(deal.reference("company")).isEqualTo(acme.id());
    assertThat(deal.referenceDisplay("company")).isEmpty();
    assertThat(runner.count("deals", Query.everything().withSearch("acme"))).isZero();
  }

  @Test
  void exports_writeWhatIsVisible() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    Exporter.on(scoped).run("deals/all_deals", file, ExportOptions.defaults());

    assertThat(file.toString(UTF_8)).contains("Rocket", "Boat", "Acme")
        .doesNotContain("Secret", "Globex", "Urgent");
  }

  @Test
  void scopes_narrowEachOther() {
    Session twice =
        scoped.within(
            Scope.open()
                .with(TableScope.of("deals").where(Filter.field("amount").atLeast(15)).showing("name", "urgent")));

    assertThat(Crm.names(ViewRunner.on(twice).items("deals", Query.everything()).items())).containsExactly("Boat");
    assertThat(twice.fields("deals").list()).extracting(Field::key).containsExactly("name");
    assertThat(twice.within(Scope.open()).records().find(rocket)).isEmpty();
  }

  @Test
  void scopes_onBoundSessions_holdForThemAlone() {
    ada.read(
        state -> {
          Session narrow = state.within(Scope.closed());
          assertThat(narrow.tables().list()).isEmpty();
          assertThat(state.tables().list()).hasSize(2);
          return null;
        });
    scoped.<Object>write(
        tx -> {
          refused(ErrorCode.RECORD_NOT_FOUND, () -> tx.records().get(lost));
          return 1;
        });
  }

  @Test
  void conditions_askWhoeverAsks() {
    Session own =
        ada.within(Scope.open().with(TableScope.of("deals").where(Filter.field("created_by").is(Me.ME))));
    Session bobs =
        crm.workspace().org("acme").as("bob")
            .within(Scope.open().with(TableScope.of("deals").where(Filter.field("created_by").is(Me.ME))));

    assertThat(ViewRunner.on(own).count("deals", Query.everything())).isEqualTo(3);
    assertThat(ViewRunner.on(bobs).count("deals", Query.everything())).isZero();
  }

  @Test
  void scopes_byId_followRenames_andThoseThatNoLongerFitCloseTheTable() {
    Table deals = ada.tables().get("deals");
    Field stage = ada.fields("deals").get("stage");
    Session byId =
        ada.within(
            Scope.open()
                .with(TableScope.of(deals.id()).where(Filter.field(stage.id()).is(stage.options().get(0).id()))));
    ada.tables().update(deals, TablePatch.rename("Orders"));
    ada.fields(deals).update(stage, FieldPatch.rename("Phase"));

    assertThat(ViewRunner.on(byId).ids(deals.id(), Query.everything())).containsExactly(rocket.id());

    ada.fields(deals).update(stage, FieldPatch.changeType(FieldType.number(0), Conversion.fillEmpty()));
    FieldstoneException refusal =
        refused(ErrorCode.SCOPE_INVALID, () -> ViewRunner.on(byId).count(deals.id(), Query.everything()));
    assertThat(refusal.problems()).hasSize(1);
    refused(ErrorCode.SCOPE_INVALID, () -> byId.records().find(rocket));
    assertThat(ViewRunner.on(byId).count("companies", Query.everything())).isEqualTo(2);
  }

  @Test
  void whatIsForThoseWhoSeeAll_isRefused() {
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.fields("deals").violations("amount"));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.fields("deals").countDormant(FieldLocator.of("amount")));
    refused(
        ErrorCode.SCOPE_REFUSED,
        () -> scoped.fields("deals").planTypeChange("amount", FieldType.text(), Conversion.fillEmpty()));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.tables().deletionPlan(TableLocator.of("deals")));
    refused(ErrorCode.SCOPE_REFUSED, () -> scoped.tables().describe(TableLocator.of("deals")));
  }

  @Test
  void manualOrder_isWalkedAmongTheVisible() {
    Page<Record> page = views.items("deals/all_deals", Query.everything().take(1).uncounted());

    assertThat(Crm.names(page.items())).containsExactly("Rocket");
    Page<Record> next =
        views.items("deals/all_deals", Query.everything().take(1).uncounted().after(page.next().orElseThrow()));
    assertThat(Crm.names(next.items())).containsExactly("Boat");
    assertThat(next.next()).isEmpty();
  }
}
