package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
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
        Schema.of(TableDraft.named("New"), TableDraft.named("Deals").view(ViewDraft.board("x", "amount")));

    refused(ErrorCode.SCHEMA_INVALID, () -> org.apply(twice));
    refused(ErrorCode.VIEW_INVALID, () -> org.apply(badView));

    assertThat(org.schema()).isEqualTo(before);
    assertThat(ada.tables().find("new")).isEmpty();
  }
}
