package dev.fieldstone.view;

import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.engine.view.VisibleFields;
import dev.fieldstone.query.ViewField;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VisibleFieldsTest {
  private static final List<String> ALL =
      List.of(
          "name", "amount", "due", "begun", "met", "stage", "done", "owner", "notes", "tags", "parent", "files");

  private final Work work = new Work();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void tableView_thatSaysNothing_showsAllFields_inTheTablesOrder() {
    View view = make(ViewDraft.table("v"));
    work.add("more");
    work.fields().moveBefore(new FieldKey("more"), new FieldKey("name"));

    assertThat(view.visible().newFields()).isEqualTo(NewFields.SHOW_LAST);
    assertThat(shown(view)).first().isEqualTo("more");
    assertThat(shown(view)).hasSize(13);
    assertThat(hidden(view)).isEmpty();
  }

  @Test
  void otherKind_thatSaysNothing_showsThePresentFields() {
    for (ViewDraft draft :
        List.of(ViewDraft.board("b"), ViewDraft.calendar("c"), ViewDraft.timeline("t"), ViewDraft.gallery("g"))) {
      assertThat(shown(make(draft))).isEqualTo(ALL);
      assertThat(make(draft).visible().newFields()).isEqualTo(NewFields.HIDE);
    }
    work.add("more");

    assertThat(shown(work.views().get("work/b"))).isEqualTo(ALL);
    assertThat(hidden(work.views().get("work/b"))).containsExactly("more");
  }

  @Test
  void fieldMadeLater_isShownLastInATableView_inOrderOfCreation() {
    View view = make(ViewDraft.table("v").withFields("stage", "name"));
    work.add("z");
    work.add("a");
    work.fields().moveBefore(new FieldKey("a"), new FieldKey("name"));

    assertThat(shown(view)).containsExactly("stage", "name", "z", "a");
    assertThat(hidden(view)).contains("amount", "files").doesNotContain("z", "a", "stage");
    assertThat(visibleToTheRunner(view)).containsExactlyInAnyOrder("stage", "name", "z", "a");
  }

  @Test
  void fieldMadeLater_isHiddenWhereTheViewSaysSo() {
    VisibleFields hiding = VisibleFields.of("name").withNewFields(NewFields.HIDE);
    View table = make(ViewDraft.table("v").withFields(hiding));
    View board = make(ViewDraft.board("b").withFields(VisibleFields.of("name").withNewFields(NewFields.SHOW_LAST)));

    work.add("more");

    assertThat(shown(table)).containsExactly("name");
    assertThat(hidden(table)).contains("more");
    assertThat(shown(board)).containsExactly("name", "more");
  }

  @Test
  void widthsAndBuiltInFields_areKept() {
    VisibleFields fields = VisibleFields.of("created_at", "name").withWidth("name", 2_000).withWidth("stage", 1);

    View view = make(ViewDraft.table("v").withFields(fields));

    assertThat(view.visible().shown())
        .containsExactly(
            new ShownField(work.field("created_at")), new ShownField(work.field("name"), 2_000),
            new ShownField(work.field("stage"), 1));
    assertThat(work.views().get(view)).isEqualTo(view);
  }

  @Test
  void fieldsNamedAsHidden_leaveTheOthersShown() {
    View view = make(ViewDraft.table("v").withFields(VisibleFields.allBut("amount", "files")));

    assertThat(hidden(view)).containsExactly("amount", "files");
    assertThat(shown(view)).hasSize(10).doesNotContain("amount", "files");
    VisibleFields none = VisibleFields.allBut(ALL.toArray(String[]::new));
    assertThat(shown(make(ViewDraft.board("b").withFields(none)))).isEmpty();
  }

  @Test
  void configuration_sentBackAsItIs_changesNothing() {
    View view = make(ViewDraft.board("b").withFields(VisibleFields.of("stage", "name").withWidth("name", 7)));
    View none = make(ViewDraft.board("n").withFields(VisibleFields.allBut(ALL.toArray(String[]::new))));
    long before = work.ada().org().sequence();

    assertThat(update(view, view.visible())).isEqualTo(view);
    assertThat(update(none, none.visible())).isEqualTo(none);
    assertThat(update(view, VisibleFields.of("name")).visible().newFields()).isEqualTo(NewFields.HIDE);
    assertThat(update(view, VisibleFields.ALL).visible().newFields()).isEqualTo(NewFields.SHOW_LAST);
    assertThat(work.ada().org().sequence()).isGreaterThan(before);
  }

  @Test
  void changedWordOnNewFields_leavesThoseThatAreThereAsTheyAre() {
    View view = make(ViewDraft.board("b").withFields("name"));
    work.add("hidden");

    View after = update(view, work.views().get(view).visible().withNewFields(NewFields.SHOW_LAST));
    work.add("shown");

    assertThat(shown(after)).containsExactly("name", "shown");
    assertThat(hidden(after)).contains("hidden");
  }

  @Test
  void fields_thatDoNotExist_orTwice_orTooWide_areRefusedEachAtItsPlace() {
    VisibleFields fields =
        new VisibleFields(
            List.of(
                new ShownField(new FieldKey("no")), new ShownField(new FieldKey("name"), 0),
                new ShownField(work.field("name")), new ShownField(new FieldKey("stage"), 2_001)),
            List.of(new FieldKey("nothing"), new FieldKey("stage"), new FieldKey("due"), new FieldKey("due")),
            null);

    assertThat(problems(() -> make(ViewDraft.table("v").withFields(fields))))
        .containsExactly(
            "FIELD/NOT_FOUND fields[0]", "VIEW/INVALID fields[1].width", "VIEW/INVALID fields[2]",
            "VIEW/INVALID fields[3].width", "FIELD/NOT_FOUND hiddenFields[0]", "VIEW/INVALID hiddenFields[1]",
            "VIEW/INVALID hiddenFields[3]");
  }

  @Test
  void fieldDeleted_isNoLongerShownOrHidden() {
    View view = make(ViewDraft.table("v").withFields("stage", "name"));

    work.fields().delete(work.field("stage"));
    work.fields().delete(work.field("amount"));

    assertThat(shown(view)).containsExactly("name");
    assertThat(hidden(view)).doesNotContain("stage", "amount").contains("due");
  }

  @Test
  void kindSwitched_keepsTheConfiguration() {
    View view = make(ViewDraft.table("v").withFields(VisibleFields.of("stage").withWidth("stage", 9)));
    View all = make(ViewDraft.table("all"));

    assertThat(work.relayout(view, new Layout.Board(null)).visible()).isEqualTo(view.visible());
    assertThat(work.relayout(all, new Layout.Gallery(null)).visible()).isEqualTo(all.visible());
  }

  @Test
  void copies_haveTheConfiguration() {
    make(ViewDraft.table("v").withFields(VisibleFields.of("stage", "name").withWidth("stage", 9)));
    work.add("z");
    work.add("a");
    work.fields().moveBefore(new FieldKey("a"), new FieldKey("z"));

    View duplicate = work.views().duplicate(work.views().get("work/v"));
    Table copy = work.ada().tables().duplicate(new TableKey("work"));
    View copied = work.views().get(copy.key() + "/v");

    assertThat(duplicate.visible()).isEqualTo(work.views().get("work/v").visible());
    assertThat(keys(copy, copied.fields())).containsExactly("stage", "name", "z", "a");
    assertThat(copied.visible().shown()).extracting(ShownField::width).containsExactly(9, null, null, null);
    assertThat(copied.visible().hidden()).hasSize(10);
  }

  @Test
  void schemaDocument_makesItsLike_andSaysNothingOfFieldsMadeLater() {
    make(ViewDraft.table("v").withFields(VisibleFields.of("stage", "created_at").withWidth("stage", 9)));
    work.relayout(make(ViewDraft.table("was_a_table")), new Layout.Gallery(null));
    make(ViewDraft.timeline("t"));
    Schema schema = work.ada().org().schema();

    work.workspace().org("globex").apply(schema);
    work.add("later");

    assertThat(work.workspace().org("globex").schema()).isEqualTo(schema);
    assertThat(work.ada().org().plan(schema)).isEmpty();
    update(work.views().get("work/v"), VisibleFields.of("stage"));
    assertThat(work.ada().org().plan(schema))
        .containsExactly(new SchemaChange(SchemaChange.Kind.DIFFERS, "work/v"));
    assertThat(
            work.ada().org().plan(Schema.of(TableDraft.named("Work").view(ViewDraft.board("V").withKey("v")))))
        .containsExactlyInAnyOrder(
            new SchemaChange(SchemaChange.Kind.UPDATED, "work/v"),
            new SchemaChange(SchemaChange.Kind.DIFFERS, "work/v"));
  }

  private View make(ViewDraft draft) {
    return work.views().create("work", draft);
  }

  private View update(View view, VisibleFields fields) {
    return work.views().update(view, ViewPatch.empty().withFields(fields));
  }

  private List<String> shown(View view) {
    return keys(work.ada().tables().get("work"), work.views().get(view).fields());
  }

  private List<String> hidden(View view) {
    return keys(work.ada().tables().get("work"), work.views().get(view).visible().hidden());
  }

  private List<String> keys(Table table, List<? extends FieldLocator> fields) {
    return fields.stream().map(field -> work.ada().fields(table).get((FieldId) field)).map(Field::key).toList();
  }

  private List<String> visibleToTheRunner(View view) {
    return ViewRunner.on(work.ada()).fields(view).stream()
        .filter(ViewField::visible)
        .map(field -> field.field().key())
        .toList();
  }
}
