package dev.fieldstone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is in the change set of each kind of write on tables, fields and views. */
@Timeout(60)
final class SchemaChangeSetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Table deals = ada.tables().get("deals");
  private final Recorder recorder = new Recorder();
  private final Subscription subscription = ada.org().subscribe(recorder);

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void tableCreated_withItsFieldsAndViews() {
    TableChange change =
        onlyTable(() -> ada.tables().create(TableDraft.named("Parts").field("size", FieldType.number(0))));

    Table parts = ada.tables().get("parts");
    assertThat(change.table()).isEqualTo(parts.id());
    assertThat(change.tableStep()).contains(SchemaStep.CREATED);
    assertThat(change.fields()).containsOnlyKeys(ada.fields(parts).list().stream().map(Field::id).toList());
    assertThat(change.views()).containsOnlyKeys(ada.views().list(parts).stream().map(View::id).toList());
    assertThat(change.fields().values()).containsOnly(SchemaStep.CREATED);
    assertThat(change.views().values()).containsOnly(SchemaStep.CREATED);
  }

  @Test
  void tableUpdated() {
    TableChange renamed = onlyTable(() -> ada.tables().update(deals, TablePatch.rename("Sales")));
    TableChange archived = onlyTable(() -> ada.tables().update(deals, TablePatch.empty().withArchived(true)));

    assertThat(renamed.tableStep()).contains(SchemaStep.UPDATED);
    assertThat(renamed.fields()).isEmpty();
    assertThat(renamed.views()).isEmpty();
    assertThat(archived.tableStep()).contains(SchemaStep.UPDATED);
  }

  @Test
  void tableMoved() {
    List<TableChange> changes = tables(() -> ada.tables().moveBefore(deals, ada.tables().get("companies")));

    assertThat(changes).extracting(TableChange::tableStep).isNotEmpty().containsOnly(Optional.of(SchemaStep.UPDATED));
  }

  @Test
  void tableDeleted_withTheFieldsThatReferToIt() {
    crm.company("Acme");
    Table companies = ada.tables().get("companies");
    Field company = ada.fields(deals).get("company");

    List<TableChange> changes = tables(() -> ada.tables().delete(companies));

    TableChange gone = of(changes, companies.id());
    assertThat(gone.tableStep()).contains(SchemaStep.DELETED);
    assertThat(gone.fields().values()).isNotEmpty().containsOnly(SchemaStep.DELETED);
    assertThat(gone.views().values()).isNotEmpty().containsOnly(SchemaStep.DELETED);
    TableChange referring = of(changes, deals.id());
    assertThat(referring.tableStep()).isEmpty();
    assertThat(referring.fields()).isEqualTo(Map.of(company.id(), SchemaStep.DELETED));
  }

  @Test
  void tableDeleted_withTextsInPlaceOfReferences() {
    crm.deal("Rocket", Map.of("company", crm.company("Acme")));
    Table companies = ada.tables().get("companies");
    Field company = ada.fields(deals).get("company");

    List<TableChange> changes = tables(() -> ada.tables().delete(companies, References.TO_TEXT));

    assertThat(of(changes, companies.id()).tableStep()).contains(SchemaStep.DELETED);
    assertThat(of(changes, deals.id()).fields()).isEqualTo(Map.of(company.id(), SchemaStep.UPDATED));
    assertThat(of(changes, deals.id()).updated()).isEmpty();
  }

  @Test
  void tableDuplicated() {
    crm.deal("Rocket");
    TableChange change = onlyTable(() -> ada.tables().duplicate(deals));

    assertThat(change.table()).isEqualTo(ada.tables().get("deals_copy").id());
    assertThat(change.tableStep()).contains(SchemaStep.CREATED);
    assertThat(change.fields()).hasSize(8);
    assertThat(change.views()).hasSize(2);
    assertThat(change.created()).isEmpty();
  }

  @Test
  void hostDataChanged() {
    TableChange table = onlyTable(() -> ada.tables().update(deals, TablePatch.empty().withHostData("{}")));
    Field stage = ada.fields(deals).get("stage");
    TableChange field = onlyTable(() -> ada.fields(deals).update(stage, FieldPatch.empty().withHostData("{}")));

    assertThat(table.tableStep()).contains(SchemaStep.UPDATED);
    assertThat(field.fields()).isEqualTo(Map.of(stage.id(), SchemaStep.UPDATED));
  }

  @Test
  void fieldCreatedUpdatedAndDeleted() {
    TableChange created = onlyTable(() -> ada.fields(deals).create(FieldDraft.named("extra", FieldType.text())));
    Field extra = ada.fields(deals).get("extra");
    TableChange renamed = onlyTable(() -> ada.fields(deals).update(extra, FieldPatch.rename("More")));
    TableChange deleted = onlyTable(() -> ada.fields(deals).delete(extra));

    assertThat(created.fields()).isEqualTo(Map.of(extra.id(), SchemaStep.CREATED));
    assertThat(renamed.fields()).isEqualTo(Map.of(extra.id(), SchemaStep.UPDATED));
    assertThat(deleted.fields()).isEqualTo(Map.of(extra.id(), SchemaStep.DELETED));
    assertThat(List.of(created, renamed, deleted)).allMatch(change -> change.tableStep().isEmpty());
  }

  @Test
  void fieldMoved() {
    Field notes = ada.fields(deals).get("notes");

    TableChange change = onlyTable(() -> ada.fields(deals).moveBefore(notes, ada.fields(deals).get("name")));

    assertThat(change.fields().values()).isNotEmpty().containsOnly(SchemaStep.UPDATED);
  }

  @Test
  void typeChanged_isNoChangeOfRecords() {
    crm.deal("Rocket", Map.of("notes", "many words"));
    Field notes = ada.fields(deals).get("notes");

    TableChange change =
        onlyTable(
            () -> ada.fields(deals).update(notes, FieldPatch.changeType(FieldType.number(0), Conversion.NONE)));

    assertThat(change.fields()).isEqualTo(Map.of(notes.id(), SchemaStep.UPDATED));
    assertThat(change.updated()).isEmpty();
  }

  @Test
  void optionRenamed_isAChangeOfTheField() {
    Field stage = ada.fields(deals).get("stage");

    TableChange change =
        onlyTable(() -> ada.fields(deals).update(stage, FieldPatch.empty().withOptionRenamed("Won", "Gained")));

    assertThat(change.fields()).isEqualTo(Map.of(stage.id(), SchemaStep.UPDATED));
  }

  @Test
  void viewCreatedUpdatedAndDeleted() {
    TableChange created = onlyTable(() -> ada.views().create(deals, ViewDraft.table("Mine")));
    View mine = ada.views().get("deals/mine");
    TableChange renamed = onlyTable(() -> ada.views().update(mine, ViewPatch.empty().withName("Ours")));
    TableChange deleted = onlyTable(() -> ada.views().delete(mine));

    assertThat(created.views()).isEqualTo(Map.of(mine.id(), SchemaStep.CREATED));
    assertThat(renamed.views()).isEqualTo(Map.of(mine.id(), SchemaStep.UPDATED));
    assertThat(deleted.views()).isEqualTo(Map.of(mine.id(), SchemaStep.DELETED));
    assertThat(List.of(created, renamed, deleted))
        .allMatch(change -> change.fields().isEmpty() && change.tableStep().isEmpty());
  }

  @Test
  void tableCompacted_isNotMentioned() {
    ada.fields(deals).create(FieldDraft.named("Gone", FieldType.text()));
    ada.fields(deals).delete(FieldLocator.of("gone"));

    assertThat(tables(() -> ada.tables().compact(deals))).isEmpty();
  }

  @Test
  void update_thatChangesNothing_isNotMentioned() {
    List<TableChange> changes =
        tables(
            () -> {
              ada.tables().update(deals, TablePatch.rename(deals.name()));
              ada.fields(deals).update("notes", FieldPatch.rename(ada.fields(deals).get("notes").name()));
              ada.org().apply(Crm.schema());
            });

    assertThat(changes).isEmpty();
  }

  @Test
  void appliedDocument_isOneChangeSetOfTheHost() {
    Schema two = Schema.of(TableDraft.named("Parts"), TableDraft.named("Bills"));

    List<ChangeSet> told = during(() -> ada.org().apply(two));

    assertThat(told).singleElement().satisfies(changes -> assertThat(changes.tables()).hasSize(2));
  }

  @Test
  void madeAndDeletedInOneOperation_isNotMentioned() {
    RecordId deal = crm.deal("Rocket").id();

    List<TableChange> changes =
        tables(
            () ->
                ada.write(
                    operation -> {
                      FieldType reference = FieldType.reference("deals", OnDelete.CLEAR);
                      Table brief = operation.tables().create(TableDraft.named("Brief").field("deal", reference));
                      operation.records(brief).create(Map.of("name", "brief", "deal", deal));
                      Field field = operation.fields(deals).create(FieldDraft.named("brief", FieldType.text()));
                      operation.records().set(deal, "brief", "x");
                      View view = operation.views().create(deals, ViewDraft.table("Brief"));
                      ViewRunner.on(operation).move(view, Move.of(deal).first());
                      operation.views().delete(view);
                      operation.fields(deals).delete(field);
                      operation.tables().delete(brief);
                      return true;
                    }));

    assertThat(changes).singleElement().satisfies(
        change -> {
          assertThat(change.table()).isEqualTo(deals.id());
          assertThat(change.updated()).isEqualTo(Map.of(deal, Set.of()));
          assertThat(change.moved()).isEmpty();
          assertThat(change.fields()).isEmpty();
          assertThat(change.views()).isEmpty();
        });
  }

  @Test
  void recordsOfADeletedTable_goWithoutMention() {
    RecordId deal = crm.deal("Rocket").id();

    List<TableChange> changes =
        tables(
            () ->
                ada.write(
                    operation -> {
                      operation.records().set(deal, "amount", 1);
                      operation.records("deals").create(Map.of("name", "late"));
                      operation.tables().delete(deals);
                      return true;
                    }));

    TableChange gone = of(changes, deals.id());
    assertThat(gone.tableStep()).contains(SchemaStep.DELETED);
    assertThat(gone.created()).isEmpty();
    assertThat(gone.updated()).isEmpty();
  }

  private List<ChangeSet> during(Runnable work) {
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    int before = recorder.changes().size();
    work.run();
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    return recorder.changes().subList(before, recorder.changes().size());
  }

  private List<TableChange> tables(Runnable work) {
    return during(work).stream().flatMap(changes -> changes.tables().stream()).toList();
  }

  private TableChange onlyTable(Runnable work) {
    List<TableChange> changes = tables(work);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static TableChange of(List<TableChange> changes, TableId table) {
    return changes.stream().filter(change -> change.table().equals(table)).findFirst().orElseThrow();
  }
}
