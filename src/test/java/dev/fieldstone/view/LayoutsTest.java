package dev.fieldstone.view;

import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutsTest {
  private final Work work = new Work();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void layout_withoutFields_takesTheFirstThatFit() {
    assertThat(make(ViewDraft.board("b")).layout()).isEqualTo(new Layout.Board(work.field("stage")));
    assertThat(make(ViewDraft.calendar("c")).layout()).isEqualTo(new Layout.Calendar(work.field("due"), null));
    assertThat(make(ViewDraft.timeline("t")).layout())
        .isEqualTo(new Layout.Timeline(work.field("due"), work.field("begun")));
    assertThat(make(ViewDraft.gallery("g")).layout()).isEqualTo(new Layout.Gallery(work.field("files")));
    assertThat(make(ViewDraft.board("b")).layout().missing()).isEmpty();
  }

  @Test
  void timeline_withoutASecondFieldOfTheClass_hasPoints() {
    work.fields().delete(work.field("begun"));

    View view = make(ViewDraft.timeline("t"));

    assertThat(view.layout()).isEqualTo(new Layout.Timeline(work.field("due"), null));
    assertThat(view.layout().missing()).isEmpty();
  }

  @Test
  void layout_inATableWithoutFittingFields_saysWhatItLacks() {
    assertThat(bare(ViewDraft.board("b"))).containsExactly(LayoutSlot.AXIS);
    assertThat(bare(ViewDraft.calendar("c"))).containsExactly(LayoutSlot.START);
    assertThat(bare(ViewDraft.timeline("t"))).containsExactly(LayoutSlot.START);
    assertThat(bare(ViewDraft.gallery("g"))).isEmpty();
    assertThat(bare(ViewDraft.table("t"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name", "amount", "due", "met", "stage", "done", "owner", "parent", "created_at", "created_by", "updated_at",
        "updated_by"
      })
  void field_ofAFittingType_isAnAxis(String key) {
    assertThat(make(ViewDraft.board("b", key)).layout()).isEqualTo(new Layout.Board(work.field(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "tags", "files", "id", "archived"})
  void field_ofAnotherType_isNoAxis(String key) {
    assertThat(problems(() -> make(ViewDraft.board("b", key)))).containsExactly("VIEW/INVALID layout.axis");
  }

  @Test
  void layout_takesTheFieldsGiven() {
    assertThat(make(ViewDraft.calendar("c", "met")).layout()).isEqualTo(new Layout.Calendar(work.field("met"), null));
    assertThat(make(ViewDraft.timeline("t", "created_at", "met")).layout())
        .isEqualTo(new Layout.Timeline(work.field("created_at"), work.field("met")));
    assertThat(make(ViewDraft.gallery("g", "files")).layout()).isEqualTo(new Layout.Gallery(work.field("files")));
  }

  @Test
  void layout_ofUnfittingOrUnknownFields_isRefusedAtItsPlace() {
    assertThat(problems(() -> make(ViewDraft.calendar("c", "amount")))).containsExactly("VIEW/INVALID layout.start");
    assertThat(problems(() -> make(ViewDraft.timeline("t", "stage", "notes"))))
        .containsExactly("VIEW/INVALID layout.start", "VIEW/INVALID layout.end");
    assertThat(problems(() -> make(ViewDraft.timeline("t", "due", "met")))).containsExactly("VIEW/INVALID layout.end");
    assertThat(problems(() -> make(ViewDraft.gallery("g", "due")))).containsExactly("VIEW/INVALID layout.cover");
    assertThat(problems(() -> make(ViewDraft.timeline("t", "nothing", "no"))))
        .containsExactly("FIELD/NOT_FOUND layout.start", "FIELD/NOT_FOUND layout.end");
    assertThat(problems(() -> make(ViewDraft.gallery("g", "nothing")))).containsExactly("FIELD/NOT_FOUND layout.cover");
  }

  @Test
  void view_withManyFaults_isRefusedWithEachAtItsPlace() {
    Query query =
        Query.where("amount").contains("5")
            .sortedBy("stage", Sort.Direction.ASC)
            .sortedBy("files", Sort.Direction.ASC)
            .expanding("nothing");
    ViewDraft draft =
        ViewDraft.calendar("", "stage").withKey("No key").showing(query).withFields("name", "no").withHostData("{");

    assertThat(problems(() -> make(draft)))
        .containsExactlyInAnyOrder(
            "VIEW/INVALID name", "VIEW/INVALID key", "FIELD/NOT_FOUND fields[1]", "VIEW/INVALID filter.operator",
            "VIEW/INVALID sorts[1].field", "FIELD/NOT_FOUND expanded[0]", "VIEW/INVALID layout.start",
            "VIEW/INVALID hostData");
    ViewPatch patch = ViewPatch.empty().withName(" ").withLayout(new Layout.Gallery(new FieldKey("name")));
    assertThat(problems(() -> work.views().update(work.views().list("work").getFirst(), patch)))
        .containsExactly("VIEW/INVALID name", "VIEW/INVALID layout.cover");
  }

  @Test
  void slots_whoseFieldsChangeType_sleepUntilItReturns() {
    View timeline = make(ViewDraft.timeline("t"));
    View gallery = make(ViewDraft.gallery("g"));

    work.retype("due", FieldType.text());
    work.retype("begun", FieldType.dateTime());
    work.retype("files", FieldType.json());

    View asleep = work.views().get(timeline);
    assertThat(asleep.layout()).isEqualTo(timeline.layout());
    assertThat(asleep.inactiveClauses()).extracting(InactiveClause::path).containsExactly("layout.start");
    assertThat(work.views().get(gallery).inactiveClauses())
        .extracting(InactiveClause::path)
        .containsExactly("layout.cover");
    work.retype("due", FieldType.date());
    assertThat(work.views().get(timeline).inactiveClauses())
        .extracting(InactiveClause::path, InactiveClause::field)
        .containsExactly(tuple("layout.end", work.field("begun")));
    work.retype("begun", FieldType.date());
    work.retype("files", FieldType.attachments());
    assertThat(work.views().get(timeline).inactiveClauses()).isEmpty();
    assertThat(work.views().get(gallery).inactiveClauses()).isEmpty();
  }

  @Test
  void slot_asleep_sentBackUnchanged_isKept() {
    View view = make(ViewDraft.timeline("t"));
    work.retype("due", FieldType.text());

    View after = work.relayout(view, new Layout.Timeline(work.field("due"), null));

    assertThat(after.layout()).isEqualTo(new Layout.Timeline(work.field("due"), null));
    assertThat(problems(() -> work.relayout(view, new Layout.Timeline(work.field("amount"), null))))
        .containsExactly("VIEW/INVALID layout.start");
    assertThat(problems(() -> make(ViewDraft.calendar("c", "due")))).containsExactly("VIEW/INVALID layout.start");
  }

  @Test
  void optionalSlot_leftOutOfAnUpdate_isEmptied_andANeededOneFilled() {
    View gallery = make(ViewDraft.gallery("g"));
    View timeline = make(ViewDraft.timeline("t"));

    assertThat(work.relayout(gallery, new Layout.Gallery(null)).layout()).isEqualTo(new Layout.Gallery(null));
    assertThat(work.relayout(timeline, new Layout.Timeline(null, null)).layout())
        .isEqualTo(new Layout.Timeline(work.field("due"), null));
  }

  @Test
  void kind_switched_keepsTheLayoutsOfTheOthersAside() {
    Layout board = new Layout.Board(new FieldKey("done"));
    View view = make(ViewDraft.of("v", board));
    work.relayout(view, new Layout.Calendar(new FieldKey("met"), null));
    work.relayout(view, new Layout.Timeline(new FieldKey("begun"), new FieldKey("due")));
    work.relayout(view, new Layout.Gallery(null));
    work.relayout(view, new Layout.Table());

    assertThat(work.relayout(view, new Layout.Board(null)).layout()).isEqualTo(new Layout.Board(work.field("done")));
    assertThat(work.relayout(view, new Layout.Calendar(null, null)).layout())
        .isEqualTo(new Layout.Calendar(work.field("met"), null));
    assertThat(work.relayout(view, new Layout.Timeline(null, null)).layout())
        .isEqualTo(new Layout.Timeline(work.field("begun"), work.field("due")));
    assertThat(work.relayout(view, new Layout.Gallery(null)).layout())
        .isEqualTo(new Layout.Gallery(work.field("files")));
    assertThat(work.relayout(view, new Layout.Board(new FieldKey("stage"))).layout())
        .isEqualTo(new Layout.Board(work.field("stage")));
  }

  @Test
  void field_deleted_leavesItsSlotsEmpty_inUseAndAside() {
    View view = make(ViewDraft.timeline("v"));
    View aside = make(ViewDraft.timeline("w"));
    work.relayout(aside, new Layout.Table());

    work.fields().delete(work.field("due"));

    assertThat(work.views().get(view).layout()).isEqualTo(new Layout.Timeline(null, work.field("begun")));
    assertThat(work.views().get(view).layout().missing()).containsExactly(LayoutSlot.START);
    assertThat(work.relayout(aside, new Layout.Timeline(null, null)).layout())
        .isEqualTo(new Layout.Timeline(null, work.field("begun")));
  }

  private View make(ViewDraft draft) {
    return work.views().create("work", draft);
  }

  private List<LayoutSlot> bare(ViewDraft draft) {
    return work.views().create("bare", draft).layout().missing();
  }
}
