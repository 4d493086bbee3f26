package dev.fieldstone.view;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.TableKey;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ViewOperationsTest {
  private final Work work = new Work();
  private final Views views = work.views();

  @BeforeEach
  void make() {
    views.create("work", ViewDraft.timeline("Time"));
    views.create("work", ViewDraft.board("Stages", "stage"));
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void viewsOfTheOrg_comeByTheTablesPosition_withoutArchivedTablesAndViews() {
    work.ada().tables().moveBefore(new TableKey("work"), new TableKey("bare"));
    views.update(views.get("work/time"), ViewPatch.empty().withArchived(true));

    assertThat(views.list()).extracting(View::key).containsExactly("all_records", "stages", "all_records");
    work.ada().tables().update(work.ada().tables().get("work"), TablePatch.empty().withArchived(true));
    assertThat(views.list()).extracting(View::table).containsExactly(work.ada().tables().get("bare").id());
  }

  @Test
  void views_reordered_areSoInOneChange_andNamedTwiceStandOnce() {
    long before = work.ada().org().sequence();
    View stages = views.get("work/stages");

    views.reorder(new TableKey("work"), List.of(stages, views.get("work/time"), stages));

    assertThat(views.list("work")).extracting(View::key).containsExactly("stages", "time", "all_records");
    assertThat(work.ada().org().sequence()).isEqualTo(before + 1);
  }

  @Test
  void views_reorderedWithOneThatIsNotThere_stayAsTheyWere() {
    List<View> before = views.list("work");
    View gone = views.get("work/time");
    views.delete(gone);

    refused(
        ErrorCode.VIEW_NOT_FOUND,
        () -> views.reorder(new TableKey("work"), List.of(views.get("work/stages"), gone)));

    assertThat(views.list("work")).containsExactly(before.get(0), before.get(2));
  }

  @Test
  void archivedView_duplicated_isActive_andHasAllLayouts() {
    View time = views.get("work/time");
    work.relayout(time, new Layout.Gallery(null));
    views.update(time, ViewPatch.empty().withArchived(true));

    View copy = views.duplicate(time);

    assertThat(copy.archived()).isFalse();
    assertThat(copy.name()).isEqualTo("Time copy");
    assertThat(copy.layout()).isEqualTo(new Layout.Gallery(work.field("files")));
    assertThat(work.relayout(copy, new Layout.Timeline(null, null)).layout()).isEqualTo(time.layout());
    assertThat(views.list("work")).last().extracting(View::id).isEqualTo(copy.id());
  }

  @Test
  void copyOfTheDefault_isNotTheDefault_andGoesItsOwnWay() {
    View stages = views.makeDefault(views.get("work/stages"));

    View copy = views.duplicate(stages);
    Layout.Board board = (Layout.Board) copy.layout();
    work.relayout(copy, board.withLanes(Lanes.AS_THEY_COME.hiding(List.of("Won"))));

    assertThat(copy.isDefault()).isFalse();
    assertThat(views.get(stages)).isEqualTo(stages);
  }

  @Test
  void defaultView_deleted_passesTheFlagToTheFirstActiveOne() {
    views.update(views.get("work/time"), ViewPatch.empty().withArchived(true));

    views.delete(views.get("work/all_records"));

    assertThat(views.get("work/stages").isDefault()).isTrue();
    assertThat(views.get("work/time").isDefault()).isFalse();
  }

  @Test
  void defaultView_archived_andRestored_isNoLongerTheDefault() {
    View first = views.get("work/all_records");
    views.update(first, ViewPatch.empty().withArchived(true));

    refused(ErrorCode.VIEW_INVALID, () -> views.makeDefault(first));
    View restored = views.update(first, ViewPatch.empty().withArchived(false));

    assertThat(restored.isDefault()).isFalse();
    assertThat(views.list("work")).extracting(View::isDefault).containsExactly(false, true, false);
    assertThat(views.makeDefault(restored).isDefault()).isTrue();
  }

  @Test
  void archivedView_isDeletedEvenWhereOneOtherIsActive_butTheLastActiveOneIsNot() {
    View time = views.get("work/time");
    views.update(time, ViewPatch.empty().withArchived(true));
    views.delete(views.get("work/all_records"));

    refused(ErrorCode.VIEW_IS_ONLY, () -> views.delete(views.get("work/stages")));
    views.delete(time);

    assertThat(views.find("work/time")).isEmpty();
    refused(ErrorCode.VIEW_IS_ONLY, () -> views.delete(views.get("work/stages")));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.update(time, ViewPatch.empty().withName("x")));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.duplicate(time));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.makeDefault(time));
    refused(ErrorCode.VIEW_NOT_FOUND, () -> views.get(time));
  }

  @Test
  void draft_thatIsArchivedAndTheDefault_isRefusedWithItsOtherFaults() {
    assertThat(problems(() -> views.create("work", ViewDraft.table("").asArchived().asDefault())))
        .containsExactly("VIEW/INVALID isDefault", "VIEW/INVALID name");
  }
}
