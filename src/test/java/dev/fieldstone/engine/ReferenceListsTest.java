package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fields that refer to several records. */
final class ReferenceListsTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @AfterEach
  void close() {
    assertThat(workspace.org("acme").verify()).isEmpty();
    workspace.close();
  }

  @Test
  void order_isKept() {
    make(OnDelete.CLEAR);
    List<RecordId> people = people("Ada", "Bob", "Cem");

    Record task = task(people.get(2), people.get(0), people.get(1));

    assertThat(ada.records().get(task).references("people"))
        .containsExactly(people.get(2), people.get(0), people.get(1));
    assertThat(expanded(task).referenceDisplays("people")).containsExactly("Cem", "Ada", "Bob");
    assertThat(expanded(task).canonicalText("people")).isEqualTo("Cem, Ada, Bob");
  }

  @Test
  void cleared_oneLinkGoes_andTheRestKeepsItsOrder() {
    make(OnDelete.CLEAR);
    List<RecordId> people = people("Ada", "Bob", "Cem");
    Record task = task(people.get(2), people.get(0), people.get(1));
    Record other = task(people.get(0));

    ada.records().delete(people.get(0));

    assertThat(ada.records().get(task).references("people")).containsExactly(people.get(2), people.get(1));
    assertThat(ada.records().get(task).version()).isEqualTo(2);
    assertThat(ada.records().get(other).value("people")).isNull();
  }

  @Test
  void restricted_anyLinkHoldsBack() {
    make(OnDelete.RESTRICT);
    List<RecordId> people = people("Ada", "Bob");
    Record task = task(people.get(1), people.get(0));

    refused(ErrorCode.RECORD_REFERENCED, () -> ada.records().delete(people.get(0)));

    ada.records().set(task, "people", List.of(people.get(1)));
    ada.records().delete(people.get(0));
    assertThat(ada.records().find(people.get(0))).isEmpty();
  }

  @Test
  void cascading_anyLinkDeletes() {
    make(OnDelete.CASCADE);
    List<RecordId> people = people("Ada", "Bob");
    Record both = task(people.get(0), people.get(1));
    Record one = task(people.get(1));

    assertThat(ada.records().delete(people.get(0)).deletedCount()).isEqualTo(2);

    assertThat(ada.records().find(both)).isEmpty();
    assertThat(ada.records().get(one).references("people")).containsExactly(people.get(1));
  }

  @Test
  void refusals() {
    make(OnDelete.CLEAR);
    List<RecordId> people = people("Ada", "Bob");
    ada.records().delete(people.get(1));
    Record stranger = ada.records("tasks").create(Map.of("name", "other"));

    for (Object given :
        List.of(
            List.of(people.get(1)), List.of(people.get(0), people.get(0)), List.of(stranger), people.get(0), "Ada",
            List.of("Ada"))) {
      refused(
          ErrorCode.VALUE_INVALID, () -> ada.records("tasks").create(Map.of("name", "one", "people", given)));
    }
  }

  @Test
  void single_andSeveral_areTwoClasses_eachKeptWhileDormant() {
    make(OnDelete.CLEAR);
    List<RecordId> people = people("Ada", "Bob", "Cem");
    Record task = task(people.get(0), people.get(1));

    change(FieldType.reference("people", OnDelete.CLEAR));
    assertThat(ada.records().get(task).value("people")).isNull();
    ada.records().set(task, "people", people.get(2));
    ada.records().delete(people.get(1));
    change(FieldType.references("people", OnDelete.CLEAR));

    assertThat(ada.records().get(task).references("people")).containsExactly(people.get(0));
    change(FieldType.reference("people", OnDelete.CLEAR));
    assertThat(ada.records().get(task).reference("people")).isEqualTo(people.get(2));
  }

  @Test
  void filters() {
    make(OnDelete.CLEAR);
    List<RecordId> people = people("Ada", "Bob", "Cem");
    task(people.get(0), people.get(1));
    task(people.get(1));
    task();

    assertThat(count(Query.where("people").hasAnyOf(people.get(0), people.get(2)))).isEqualTo(1);
    assertThat(count(Query.where("people").hasAllOf(people.get(1), people.get(0)))).isEqualTo(1);
    assertThat(count(Query.where("people").hasNoneOf(people.get(0)))).isEqualTo(2);
    assertThat(count(Query.where("people").isExactly(people.get(1), people.get(0)))).isEqualTo(1);
    assertThat(count(Query.where("people").isEmpty())).isEqualTo(1);
    refused(ErrorCode.VIEW_INVALID, () -> count(Query.where("people").is(people.get(0))));
  }

  private void make(OnDelete onDelete) {
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("People"),
                TableDraft.named("Tasks").field("People", FieldType.references("people", onDelete))));
  }

  private void change(FieldType type) {
    ada.fields("tasks").update("people", FieldPatch.changeType(type, Conversion.NONE));
  }

  private List<RecordId> people(String... names) {
    return ada.records("people").createAll(Arrays.stream(names).map(name -> Map.of("name", name)).toList());
  }

  private Record task(RecordId... people) {
    return ada.records("tasks").create(Map.of("name", "task", "people", List.of(people)));
  }

  private Record expanded(Record task) {
    Query query = Query.where("id").is(task.id()).expanding("people");
    return ViewRunner.on(ada).items("tasks", query).items().getFirst();
  }

  private long count(Query query) {
    return ViewRunner.on(ada).count("tasks", query);
  }
}
