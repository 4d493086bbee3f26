package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SchemaDocumentTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Org org = workspace.org("acme");
  private final Session ada = org.as("ada");

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void apply_makesWhatIsMissingAndSaysSo() {
    assertThat(org.plan(Crm.schema())).isNotEmpty();
    assertThat(ada.tables().listAll()).isEmpty();

    assertThat(org.apply(Crm.schema()))
        .contains(
            new SchemaChange(SchemaChange.Kind.CREATED, "companies"),
            new SchemaChange(SchemaChange.Kind.CREATED, "deals"));

    assertThat(ada.tables().list()).extracting(Table::key).containsExactly("companies", "deals");
    assertThat(ada.fields("deals").list()).extracting(Field::key)
        .containsExactly("name", "amount", "stage", "urgent", "closes", "met", "notes", "company");
  }

  @Test
  void apply_twice_changesNothing() {
    org.apply(Crm.schema());
    Record deal = ada.records("deals").create(Map.of("name", "Rocket", "stage", "Won"));
    Schema before = org.schema();

    assertThat(org.plan(Crm.schema())).isEmpty();
    assertThat(org.apply(Crm.schema())).isEmpty();

    assertThat(org.schema()).isEqualTo(before);
    assertThat(ada.records().get(deal).version()).isEqualTo(1);
  }

  @Test
  void apply_ofAnotherDocument_addsAndNeverDeletes() {
    org.apply(Crm.schema());
    Schema more =
        Schema.of(
            TableDraft.named("Deals")
                .field(FieldDraft.named("Worth", FieldType.currency("EUR")).withKey("amount"))
                .field("stage", FieldType.singleSelect("Lead", "Won", "Lost", "Asleep"))
                .field("probability", FieldType.number(2))
                .view(ViewDraft.table("Everything")),
            TableDraft.named("People"));

    assertThat(org.apply(more))
        .containsExactlyInAnyOrder(
            new SchemaChange(SchemaChange.Kind.UPDATED, "deals.amount"),
            new SchemaChange(SchemaChange.Kind.UPDATED, "deals.stage"),
            new SchemaChange(SchemaChange.Kind.CREATED, "deals.probability"),
            new SchemaChange(SchemaChange.Kind.CREATED, "deals/everything"),
            new SchemaChange(SchemaChange.Kind.CREATED, "people"));

    assertThat(ada.tables().list()).extracting(Table::key).containsExactly("companies", "deals", "people");
    assertThat(ada.fields("deals").get("amount").name()).isEqualTo("Worth");
    assertThat(ada.fields("deals").get("stage").options()).extracting(Option::label)
        .contains("Lead", "Won", "Lost", "Asleep");
    assertThat(ada.fields("deals").find("company")).isPresent();
    assertThat(ada.views().list("deals")).extracting(View::key).containsExactly("all_deals", "pipeline", "everything");
    assertThat(org.apply(more)).isEmpty();
  }

  @Test
  void apply_neverTakesOptionsAwayThatUsersAdded() {
    org.apply(Crm.schema());
    org.apply(Schema.of(TableDraft.named("Deals").field("stage", FieldType.singleSelect("Extra"))));

    org.apply(Crm.schema());

    assertThat(ada.fields("deals").get("stage").options()).extracting(Option::label)
        .contains("Lead", "Won", "Lost", "Extra");
  }

  @Test
  void schema_ofAnOrg_makesItsLikeInAnother() {
    org.apply(Crm.schema());
    ada.views().create("deals", ViewDraft.table("Won").showing(Query.where("stage").is("Won")));
    Org globex = workspace.org("globex");

    globex.apply(org.schema());

    assertThat(globex.plan(Crm.schema())).isEmpty();
    assertThat(org.plan(globex.schema())).isEmpty();
    assertThat(globex.as("ada").views().find("deals/won")).isPresent();
  }

  @Test
  void references_mayPointForwardAndInCircles() {
    org.apply(
        Schema.of(
            TableDraft.named("Deals").field("company", FieldType.reference("companies", OnDelete.CLEAR)),
            TableDraft.named("Companies")
                .field("best_deal", FieldType.reference("deals", OnDelete.CLEAR))
                .field("parent", FieldType.reference("companies", OnDelete.CLEAR))));

    Record company = ada.records("companies").create(Map.of("name", "Acme"));
    assertThat(ada.records("deals").create(Map.of("name", "x", "company", company)).reference("company"))
        .isEqualTo(company.id());
  }

  @Test
  void apply_ofAnotherType_leavesTheFieldAndSaysSo() {
    org.apply(Crm.schema());
    Schema before = org.schema();

    var changes = org.apply(Schema.of(TableDraft.named("Deals").field("amount", FieldType.text())));

    assertThat(changes).containsExactly(new SchemaChange(SchemaChange.Kind.DIFFERS, "deals.amount"));
    assertThat(org.schema()).isEqualTo(before);
  }

  @Test
  void apply_ofAnotherTypeOfALockedField_isRefused() {
    FieldDraft locked = FieldDraft.named("code", FieldType.text()).asLocked();
    org.apply(Schema.of(TableDraft.named("Parts").field(locked)));

    refused(
        ErrorCode.SCHEMA_INVALID,
        () -> org.apply(Schema.of(TableDraft.named("Parts").field("code", FieldType.number(0)))));
  }

  @Test
  void apply_ofADocumentThatContradictsItselfOrWhatIsThere_changesNothing() {
    org.apply(Crm.schema());
    Schema before = org.schema();
    Schema twice = Schema.of(TableDraft.named("New"), TableDraft.named("Things"), TableDraft.named("things"));
    Schema badView =
        Schema.of(TableDraft.named("New"), TableDraft.named("Deals").view(ViewDraft.board("x", "notes")));

    refused(ErrorCode.SCHEMA_INVALID, () -> org.apply(twice));
    refused(ErrorCode.VIEW_INVALID, () -> org.apply(badView));

    assertThat(org.schema()).isEqualTo(before);
    assertThat(ada.tables().find("new")).isEmpty();
  }

  @Test
  void apply_bringsNamesTextsAndOptionsToWhatTheDocumentSays() {
    org.apply(Crm.schema());
    OptionDraft won = OptionDraft.labelled("won").withColor("green").withHostData("[1]");
    FieldType stages =
        new FieldType.SingleSelect(List.of(won, OptionDraft.labelled("Lead"), OptionDraft.labelled("Asleep")));
    Schema document =
        Schema.of(
            TableDraft.named("Sales")
                .withKey("deals")
                .describedAs("all")
                .withIcon("star")
                .withColor("red")
                .withHostData("{}")
                .field(FieldDraft.named("Stage", stages).describedAs("where it stands").withHostData("[2]"))
                .view(ViewDraft.board("Stages", "stage").withKey("pipeline").describedAs("a board").withHostData("3")));

    assertThat(org.apply(document))
        .containsExactly(
            new SchemaChange(SchemaChange.Kind.UPDATED, "deals"),
            new SchemaChange(SchemaChange.Kind.UPDATED, "deals.stage"),
            new SchemaChange(SchemaChange.Kind.UPDATED, "deals/pipeline"));

    Table deals = ada.tables().get("deals");
    assertThat(List.of(deals.name(), deals.description(), deals.icon(), deals.color(), deals.hostData()))
        .containsExactly("Sales", "all", "star", "red", "{}");
    Field stage = ada.fields("deals").get("stage");
    assertThat(List.of(stage.name(), stage.description(), stage.hostData()))
        .containsExactly("Stage", "where it stands", "[2]");
    assertThat(stage.options()).extracting(Option::label).containsExactly("won", "Lost", "Lead", "Asleep");
    assertThat(stage.options().get(0).color() + stage.options().get(0).hostData()).isEqualTo("green[1]");
    View pipeline = ada.views().get("deals/pipeline");
    assertThat(List.of(pipeline.name(), pipeline.description(), pipeline.hostData()))
        .containsExactly("Stages", "a board", "3");
    assertThat(org.apply(document)).isEmpty();
    assertThat(org.apply(Schema.of(TableDraft.named("Sales").withKey("deals")))).isEmpty();
    assertThat(ada.tables().get("deals").hostData()).isEqualTo("{}");
  }

  @Test
  void apply_leavesWhatUsersMayHaveChanged_andSaysSo() {
    org.apply(Crm.schema());
    Schema before = org.schema();
    Schema document =
        Schema.of(
            TableDraft.named("Deals")
                .displayedBy("amount")
                .asArchived()
                .field(FieldDraft.named("amount", FieldType.currency("EUR")).withDefault(5))
                .field(FieldDraft.named("notes", FieldType.longText()).asRequired())
                .view(ViewDraft.table("All deals").showing(Query.where("amount").atLeast(1)))
                .view(ViewDraft.table("Pipeline").asDefault()));

    assertThat(org.apply(document))
        .containsExactly(
            new SchemaChange(SchemaChange.Kind.DIFFERS, "deals"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "deals.amount"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "deals.notes"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "deals/all_deals"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "deals/pipeline"));

    assertThat(org.schema()).isEqualTo(before);
  }

  @Test
  void apply_ofAClauseThatUsersPutToSleep_isNoRefusal() {
    Schema document =
        Schema.of(
            TableDraft.named("Parts")
                .field("size", FieldType.number(0))
                .view(ViewDraft.table("Big").showing(Query.where("size").atLeast(3))));
    org.apply(document);
    ada.fields("parts").update("size", FieldPatch.changeType(FieldType.checkbox(), Conversion.NONE));

    assertThat(org.apply(document)).extracting(SchemaChange::kind).containsOnly(SchemaChange.Kind.DIFFERS);
  }

  @Test
  void apply_changesOfALockedFieldWhatUsersCant() {
    FieldDraft code = FieldDraft.named("code", FieldType.text()).asLocked();
    org.apply(Schema.of(TableDraft.named("Parts").field(code)));

    Schema stricter = Schema.of(TableDraft.named("Parts").field(code.asRequired().withDefault("none")));
    assertThat(org.apply(stricter)).containsExactly(new SchemaChange(SchemaChange.Kind.UPDATED, "parts.code"));

    assertThat(ada.fields("parts").get("code").required()).isTrue();
    assertThat(ada.fields("parts").get("code").defaultValue()).isEqualTo("none");
    assertThat(org.plan(stricter)).isEmpty();
    assertThat(org.apply(Schema.of(TableDraft.named("Parts").field("code", FieldType.text()))))
        .containsExactly(new SchemaChange(SchemaChange.Kind.UPDATED, "parts.code"));
    assertThat(ada.fields("parts").get("code").locked()).isFalse();
  }

  @Test
  void apply_ofALockedFieldThatIsToBeRequired_isRefusedWhileValuesAreMissing() {
    FieldDraft code = FieldDraft.named("code", FieldType.text()).asLocked();
    org.apply(Schema.of(TableDraft.named("Parts").field(code)));
    ada.records("parts").create(Map.of());

    refused(
        ErrorCode.FIELD_VALUES_MISSING,
        () -> org.apply(Schema.of(TableDraft.named("Parts").field(code.asRequired()))));
  }

  @Test
  void apply_ofAFieldNamedLikeABuiltInOne_givesItAnotherKey() {
    Schema document = Schema.of(TableDraft.named("Parts").field("Archived", FieldType.date()));

    org.apply(document);

    assertThat(ada.fields("parts").get("archived_2").type()).isEqualTo(FieldType.date());
    assertThat(org.apply(document)).isEmpty();
    refused(
        ErrorCode.SCHEMA_INVALID,
        () ->
            org.apply(
                Schema.of(TableDraft.named("Parts").field(FieldDraft.named("x", FieldType.date()).withKey("id")))));
  }

  @Test
  void schema_holdsArchivedTablesAndViews_andLeavesOutWhatMeansNothingElsewhere() {
    org.apply(Crm.schema());
    Record acme = ada.records("companies").create(Map.of("name", "Acme"));
    Query ofAcme =
        Query.matching(Filter.all(Filter.field("company").is(acme.id()), Filter.field("stage").is("Won")))
            .and(Filter.any(Filter.field("amount").atLeast(1)));
    ada.views().create(TableLocator.of("deals"), ViewDraft.table("Of Acme").showing(ofAcme).asArchived());
    ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    ada.fields("deals").update("company", FieldPatch.empty().withDefault(acme));
    ada.tables().update(TableLocator.of("companies"), TablePatch.empty().withArchived(true));
    Org globex = workspace.org("globex");

    assertThat(org.plan(org.schema())).isEmpty();
    globex.apply(org.schema());

    assertThat(globex.schema()).isEqualTo(org.schema());
    assertThat(globex.as("ada").tables().get("companies").archived()).isTrue();
    View copied = globex.as("ada").views().get("deals/of_acme");
    assertThat(copied.archived()).isTrue();
    assertThat(copied.inactiveClauses()).isEmpty();
    assertThat(copied.query().filter().toString()).contains("IS").doesNotContain("rec_").doesNotContain("AT_LEAST");
  }

  @Test
  void apply_ofATableWithoutAnActiveView_orOfAnArchivedDefault_isRefused() {
    refused(
        ErrorCode.VIEW_INVALID,
        () -> org.apply(Schema.of(TableDraft.named("x").view(ViewDraft.table("a").asArchived()))));
    refused(
        ErrorCode.VIEW_INVALID,
        () ->
            org.apply(
                Schema.of(
                    TableDraft.named("x")
                        .view(ViewDraft.table("a"))
                        .view(ViewDraft.table("b").asArchived().asDefault()))));
    assertThat(ada.tables().listAll()).isEmpty();
  }
}
