package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting along references: tasks restrict, cascade or clear, whatever they refer to in the same table. */
final class DeleteTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @BeforeEach
  void makeTasks() {
    ada.tables()
        .create(
            TableDraft.named("Tasks")
                .field("needs", FieldType.reference("tasks", OnDelete.RESTRICT))
                .field("parent", FieldType.reference("tasks", OnDelete.CASCADE))
                .field("related", FieldType.reference("tasks", OnDelete.CLEAR)));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void record_nobodyRefersTo_isDeletedForGood() {
    Record task = task("alone");

    DeletionPlan done = ada.records().delete(task);

    assertThat(done).isEqualTo(new DeletionPlan(Map.of(table(), 1L), Map.of(), List.of()));
    assertThat(ada.records().find(task)).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void record_othersNeed_isHeldBackWithTheCountAndTheFirstTen() {
    Record target = task("target");
    List<RecordId> needing = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      needing.add(task("needs it " + number, "needs", target).id());
    }

    FieldstoneException refusal = refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(target));
    DeletionPlan plan = ada.records().deletionPlan(List.of(target));

    DeletionPlan.Restriction restriction = plan.restricting().get(0);
    assertThat(plan.restricting()).hasSize(1);
    assertThat(restriction.field()).isEqualTo(field("needs"));
    assertThat(restriction.fieldKey()).isEqualTo("tasks.needs");
    assertThat(restriction.count()).isEqualTo(12);
    assertThat(restriction.firstRecords()).isEqualTo(needing.subList(0, 10));
    assertThat(refusal.facts().values()).map(Object::toString).contains("12");
    assertThat(refusal.facts().values()).contains(needing.subList(0, 10).stream().map(RecordId::toString).toList());
    assertThat(count()).isEqualTo(13);
  }

  @Test
  void record_neededByOnesThatGoToo_isDeletedWithThem() {
    Record root = task("root");
    Record child = task("child", "parent", root);
    ada.records().set(child, "needs", root);
    Record other = task("other", "needs", child);

    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(root));
    DeletionPlan done = ada.records().delete(List.of(other, root));

    assertThat(done.deletedCount()).isEqualTo(3);
    assertThat(count()).isZero();
  }

  @Test
  void record_withDescendants_takesThemAll() {
    Record root = task("root");
    Record first = task("first", "parent", root);
    task("second", "parent", root);
    task("grandchild", "parent", first);
    Record stranger = task("stranger");

    assertThat(ada.records().deletionPlan(List.of(root)).deleted()).containsExactly(Map.entry(table(), 4L));
    ada.records().delete(root);

    assertThat(ViewRunner.on(ada).ids("tasks", Query.everything())).containsExactly(stranger.id());
  }

  @Test
  void records_inACircle_areDeletedTogether() {
    Record first = task("first");
    Record second = task("second", "parent", first);
    Record third = task("third", "parent", second);
    ada.records().set(first, "parent", third);

    assertThat(ada.records().delete(second).deletedCount()).isEqualTo(3);
  }

  @Test
  void record_thatRefersToItself_canBeDeleted() {
    for (String mode : List.of("needs", "parent", "related")) {
      Record self = task("self");
      ada.records().set(self, mode, self);

      DeletionPlan done = ada.records().delete(self);

      assertThat(done).isEqualTo(new DeletionPlan(Map.of(table(), 1L), Map.of(), List.of()));
    }
  }

  @Test
  void reference_thatClears_isEmptiedAsAWriteOfWhoDeletes() {
    Record target = task("target");
    Record relative = task("relative", "related", target);
    Record stranger = task("stranger");

    DeletionPlan done = ada.org().as("bob").records().delete(target);

    Record after = ada.records().get(relative);
    assertThat(done.cleared()).containsExactly(Map.entry(field("related"), 1L));
    assertThat(after.reference("related")).isNull();
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.updatedBy()).isEqualTo("bob");
    assertThat(ada.records().get(stranger).version()).isEqualTo(1);
  }

  @Test
  void record_clearedInTwoFieldsAtOnce_isOneWrite() {
    ada.fields("tasks").create(FieldDraft.named("also", FieldType.reference("tasks", OnDelete.CLEAR)));
    Record target = task("target");
    Record relative = task("relative", "related", target);
    ada.records().set(relative, "also", target);

    DeletionPlan done = ada.records().delete(target);

    assertThat(done.cleared()).containsOnly(Map.entry(field("related"), 1L), Map.entry(field("also"), 1L));
    assertThat(ada.records().get(relative).version()).isEqualTo(3);
  }

  @Test
  void record_archived_refersAndIsReferredTo() {
    Record target = task("target");
    Record archived = task("archived", "needs", target);
    Record child = task("child", "parent", target);
    ada.records().archive(List.of(archived, child));

    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(target));
    ada.records().set(archived, "needs", null);
    ada.records().delete(target);

    assertThat(ada.records().find(child)).isEmpty();
    assertThat(ada.records().find(archived)).isPresent();
  }

  @Test
  void delete_heldBackDeepInTheClosure_changesNothing() {
    Record root = task("root");
    Record child = task("child", "parent", root);
    Record relative = task("relative", "related", root);
    task("needs child", "needs", child);

    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(root));

    assertThat(count()).isEqualTo(4);
    assertThat(ada.records().get(relative).reference("related")).isEqualTo(root.id());
    assertThat(ada.records().get(relative).version()).isEqualTo(1);
  }

  @Test
  void delete_acrossTables_countsByTableAndField() {
    ada.tables()
        .create(
            TableDraft.named("Notes")
                .field("task", FieldType.reference("tasks", OnDelete.CASCADE))
                .field("quotes", FieldType.reference("tasks", OnDelete.RESTRICT)));
    Record task = task("task");
    ada.records("notes").create(Map.of("name", "note", "task", task, "quotes", task));
    Record quoting = ada.records("notes").create(Map.of("name", "quoting", "quotes", task));

    DeletionPlan plan = ada.records().deletionPlan(List.of(task));
    assertThat(plan.restricting()).extracting(DeletionPlan.Restriction::fieldKey).containsExactly("notes.quotes");
    assertThat(plan.restricting().get(0).firstRecords()).containsExactly(quoting.id());

    ada.records().set(quoting, "quotes", null);
    DeletionPlan done = ada.records().delete(task);
    assertThat(done.deleted())
        .containsOnly(Map.entry(table(), 1L), Map.entry(ada.tables().get("notes").id(), 1L));
  }

  @Test
  void deletionPlan_changesNothing() {
    Record root = task("root");
    task("child", "parent", root);

    DeletionPlan plan = ada.records().deletionPlan(List.of(root));

    assertThat(count()).isEqualTo(2);
    assertThat(ada.records().delete(root)).isEqualTo(plan);
  }

  @Test
  void delete_ofManyWithOneUnknown_changesNothing() {
    Record gone = task("gone");
    ada.records().delete(gone);
    Record there = task("there");

    refused(ErrorCode.RECORD_NOT_FOUND, () -> ada.records().delete(List.of(there, gone)));

    assertThat(ada.records().find(there)).isPresent();
  }

  @Test
  void delete_ofTheSameRecordTwiceInOneCall_countsItOnce() {
    Record task = task("task");

    assertThat(ada.records().delete(List.of(task, task)).deletedCount()).isEqualTo(1);
  }

  @Test
  void delete_ofAThousandDescendants_isDoneAtOnce() {
    Record root = task("root");
    List<Map<String, Object>> children = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      children.add(Map.of("name", "child " + number, "parent", root));
    }
    ada.records("tasks").createAll(children);

    assertThat(ada.records().delete(root).deletedCount()).isEqualTo(1_001);
    assertThat(count()).isZero();
  }

  private Record task(String name) {
    return ada.records("tasks").create(Map.of("name", name));
  }

  private Record task(String name, String field, Record target) {
    Map<String, Object> values = new HashMap<>(Map.of("name", name));
    values.put(field, target);
    return ada.records("tasks").create(values);
  }

  private long count() {
    return ViewRunner.on(ada).count("tasks", Query.everything());
  }

  private TableId table() {
    return ada.tables().get("tasks").id();
  }

  private FieldId field(String key) {
    return ada.fields("tasks").get(key).id();
  }
}
