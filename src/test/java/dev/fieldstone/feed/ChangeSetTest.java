package dev.fieldstone.feed;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is in the change set of each kind of write on records. */
@Timeout(60)
final class ChangeSetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final Recorder recorder = new Recorder();
  private final Subscription subscription = ada.org().subscribe(recorder);

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void changeSet_saysWhoAndWhereAndWhen() {
    ChangeSet changes = only(during(() -> ada.org().as("bob").records("deals").create(Map.of("name", "one"))));

    assertThat(changes.org()).isEqualTo("acme");
    assertThat(changes.actor()).isEqualTo("bob");
    assertThat(changes.sequence()).isEqualTo(ada.org().sequence());
    assertThat(changes.time()).isBetween(Clock.systemUTC().instant().minus(PATIENCE), Clock.systemUTC().instant());
    assertThat(only(changes.tables()).table()).isEqualTo(ada.tables().get("deals").id());
  }

  @Test
  void created_namesTheRecordsInOrder() {
    TableChange change = onlyTable(during(() -> crm.deals(3, "Lead")));

    assertThat(change.created().stream().map(id -> ada.records().get(id).display()))
        .containsExactly("Lead 1", "Lead 2", "Lead 3");
    assertThat(change.updated()).isEmpty();
    assertThat(change.deleted()).isEmpty();
    assertThat(change.moved()).isEmpty();
    assertThat(change.tableStep()).isEmpty();
    assertThat(change.fields()).isEmpty();
    assertThat(change.views()).isEmpty();
  }

  @Test
  void actors_areNamedByTheirSteps() {
    ada.actors().putAll(List.of(new Actor("u1", "One", true), new Actor("u2", "Two", true)));

    ChangeSet changes =
        only(
            during(
                () ->
                    ada.write(
                        session -> {
                          session.actors().put("u1", "Uno", true);
                          session.actors().put("u3", "Three", true);
                          session.actors().put("u4", "Four", true);
                          session.actors().remove("u4");
                          return session.actors().remove("u2");
                        })));

    assertThat(changes.actors())
        .isEqualTo(Map.of("u1", SchemaStep.UPDATED, "u2", SchemaStep.DELETED, "u3", SchemaStep.CREATED));
    assertThat(changes.tables()).isEmpty();
    assertThat(changes.actor()).isEqualTo("ada");
    assertThat(only(during(() -> ada.org().actors().put("u5", "Five", true))).actor()).isEqualTo("host");
    assertThat(only(during(() -> crm.deal("one"))).actors()).isEmpty();
  }

  @Test
  void createdEach_namesThoseThatWereTaken() {
    List<Map<String, Object>> two = List.of(Map.of("name", "good"), Map.of("name", "bad", "amount", "many"));

    TableChange change = onlyTable(during(() -> ada.records("deals").createEach(two, Reading.strict())));

    assertThat(change.created().stream().map(id -> ada.records().get(id).display())).containsExactly("good");
  }

  @Test
  void updated_namesTheChangedFieldsOnly() {
    Record deal = crm.deal("Rocket", Map.of("amount", 1, "urgent", true));
    Patch patch = Patch.empty().set("name", "Rocket").set("amount", 2).clear("urgent").clear("notes");

    TableChange change = onlyTable(during(() -> ada.records().update(deal, patch)));

    assertThat(change.updated()).isEqualTo(Map.of(deal.id(), Set.of(field("amount"), field("urgent"))));
    assertThat(change.created()).isEmpty();
  }

  @Test
  void update_thatChangesNothing_isNotTold() {
    Record deal = crm.deal("Rocket", Map.of("amount", 1));

    assertThat(during(() -> ada.records().update(deal, Patch.empty().set("amount", 1).archived(false)))).isEmpty();
    assertThat(during(() -> ada.records().restore(List.of(deal)))).isEmpty();
    assertThat(during(() -> ada.records().delete(List.of()))).isEmpty();
  }

  @Test
  void archivedAndRestored_areUpdatesOfThatField() {
    RecordId one = crm.deal("one").id();
    RecordId two = crm.deal("two").id();
    ada.records().archive(List.of(two));
    Set<FieldId> archived = Set.of(field("archived"));

    assertThat(onlyTable(during(() -> ada.records().archive(List.of(one, two)))).updated())
        .isEqualTo(Map.of(one, archived));
    assertThat(onlyTable(during(() -> ada.records().restore(List.of(one, two)))).updated())
        .isEqualTo(Map.of(one, archived, two, archived));
    assertThat(onlyTable(during(() -> ada.records().update(one, Patch.empty().archived(true)))).updated())
        .isEqualTo(Map.of(one, archived));
  }

  @Test
  void deleted_namesWhatCascadesAndWhatIsCleared() {
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("Projects"),
                TableDraft.named("Tasks").field("project", FieldType.reference("projects", OnDelete.CASCADE)),
                TableDraft.named("Notes").field("project", FieldType.reference("projects", OnDelete.CLEAR))));
    RecordId project = ada.records("projects").create(Map.of("name", "p")).id();
    RecordId task = ada.records("tasks").create(Map.of("name", "t", "project", project)).id();
    RecordId note = ada.records("notes").create(Map.of("name", "n", "project", project)).id();

    ChangeSet changes = only(during(() -> ada.records().delete(project)));

    assertThat(changes.tables()).hasSize(3);
    assertThat(of(changes, "projects").deleted()).containsExactly(project);
    assertThat(of(changes, "tasks").deleted()).containsExactly(task);
    FieldId cleared = ada.fields("notes").get("project").id();
    assertThat(of(changes, "notes").updated()).isEqualTo(Map.of(note, Set.of(cleared)));
    assertThat(of(changes, "notes").deleted()).isEmpty();
  }

  @Test
  void moved_namesTheRecordsByView() {
    RecordId one = crm.deal("one").id();
    RecordId two = crm.deal("two").id();

    TableChange change = onlyTable(during(() -> crm.views().move("deals/all_deals", Move.of(two).first())));

    assertThat(change.moved()).isEqualTo(Map.of(view("deals/all_deals"), Set.of(two)));
    assertThat(change.updated()).isEmpty();
    assertThat(ada.records().get(one).version()).isEqualTo(1);
  }

  @Test
  void movedToAGroup_isAnUpdateToo() {
    RecordId deal = crm.deal("one", Map.of("stage", "Lead")).id();

    TableChange change =
        onlyTable(during(() -> crm.views().move("deals/pipeline", Move.of(deal).toGroup("Won").first())));

    assertThat(change.updated()).isEqualTo(Map.of(deal, Set.of(field("stage"))));
    assertThat(change.moved()).isEqualTo(Map.of(view("deals/pipeline"), Set.of(deal)));
  }

  @Test
  void imported_namesTheRecords() {
    byte[] file = "name,amount\nA,1\nB,many\nC,3\n".getBytes(StandardCharsets.UTF_8);

    List<ChangeSet> told =
        during(
            () -> Importer.on(ada).run("deals", new ByteArrayInputStream(file), ImportOptions.defaults()));

    List<RecordId> created =
        told.stream()
            .flatMap(changes -> changes.tables().stream())
            .flatMap(change -> change.created().stream())
            .toList();
    assertThat(created.stream().map(id -> ada.records().get(id).display())).containsExactly("A", "C");
  }

  @Test
  void dryRun_isNotTold() {
    byte[] file = "name\nA\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            during(
                () ->
                    Importer.on(ada)
                        .run("deals", new ByteArrayInputStream(file), ImportOptions.defaults().asDryRun())))
        .isEmpty();
  }

  @Test
  void oneOperation_isFoldedToTheDifference() {
    RecordId kept = crm.deal("kept").id();
    RecordId gone = crm.deal("gone").id();

    ChangeSet changes =
        only(
            during(
                () ->
                    ada.write(
                        operation -> {
                          RecordId fresh = operation.records("deals").create(Map.of("name", "fresh")).id();
                          operation.records().set(fresh, "amount", 3);
                          RecordId brief = operation.records("deals").create(Map.of("name", "brief")).id();
                          operation.records().set(brief, "amount", 4);
                          operation.records().set(kept, "amount", 1);
                          operation.records().set(kept, "urgent", true);
                          operation.records().set(gone, "amount", 2);
                          operation.records().delete(List.of(gone, brief));
                          return operation.records("companies").create(Map.of("name", "company"));
                        })));

    TableChange deals = of(changes, "deals");
    assertThat(deals.created().stream().map(id -> ada.records().get(id).display())).containsExactly("fresh");
    assertThat(deals.updated()).isEqualTo(Map.of(kept, Set.of(field("amount"), field("urgent"))));
    assertThat(deals.deleted()).containsExactly(gone);
    assertThat(of(changes, "companies").created()).hasSize(1);
    assertThat(changes.tables()).hasSize(2);
  }

  @Test
  void createdAndDeletedInOneOperation_isNotMentioned() {
    List<ChangeSet> told =
        during(
            () ->
                ada.write(
                    operation -> {
                      Record brief = operation.records("deals").create(Map.of("name", "x"));
                      return operation.records().delete(brief);
                    }));

    assertThat(told).allMatch(changes -> changes.tables().isEmpty());
  }

  @Test
  void innerCallThatWasUndone_isNotMentioned() {
    RecordId deal = crm.deal("one").id();

    TableChange change =
        onlyTable(
            during(
                () ->
                    ada.write(
                        operation -> {
                          assertThatThrownBy(() -> operation.write(ChangeSetTest::createdAndThrown));
                          assertThatThrownBy(() -> operation.records("deals").create(Map.of("amount", "many")));
                          return operation.records().set(deal, "amount", 1);
                        })));

    assertThat(change.created()).isEmpty();
    assertThat(change.updated()).isEqualTo(Map.of(deal, Set.of(field("amount"))));
    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("one");
  }

  @Test
  void whatIsRefusedUndoneOrTried_isNotTold() {
    long sequence = ada.org().sequence();
    Record company = crm.company("Acme");
    crm.deal("one", Map.of("company", company));

    List<ChangeSet> told =
        during(
            () -> {
              refused(ErrorCode.VALUE_INVALID, () -> crm.deal("two", Map.of("amount", "many")));
              refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(company));
              assertThatThrownBy(() -> ada.write(ChangeSetTest::createdAndThrown));
              ada.org().plan(Schema.of(TableDraft.named("Planned")));
              ada.records().deletionPlan(List.of(company));
              ada.write(operation -> operation.tables().list());
            });

    assertThat(told).isEmpty();
    assertThat(ada.org().sequence()).isEqualTo(sequence + 2);
  }

  private static boolean createdAndThrown(Session operation) {
    operation.records("deals").create(Map.of("name", "undone"));
    operation.tables().create(TableDraft.named("Undone"));
    throw new UnsupportedOperationException();
  }

  private List<ChangeSet> during(Runnable work) {
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    int before = recorder.changes().size();
    work.run();
    assertThat(subscription.awaitDelivered(PATIENCE)).isTrue();
    return recorder.changes().subList(before, recorder.changes().size());
  }

  private TableChange of(ChangeSet changes, String tableKey) {
    Table table = ada.tables().get(tableKey);
    return only(changes.tables().stream().filter(change -> change.table().equals(table.id())).toList());
  }

  private FieldId field(String key) {
    return ada.fields("deals").get(key).id();
  }

  private ViewId view(String key) {
    return ada.views().get(key).id();
  }

  private static TableChange onlyTable(List<ChangeSet> changes) {
    return only(only(changes).tables());
  }

  private static <T> T only(List<T> things) {
    assertThat(things).hasSize(1);
    return things.get(0);
  }
}
