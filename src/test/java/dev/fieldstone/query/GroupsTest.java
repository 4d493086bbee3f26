package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupsTest {
  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void groups_ofASelect_areItsOptionsInOrder() {
    crm.deals(2, "Won");
    crm.deals(1, "Lead");
    Field stage = ada.fields("deals").get("stage");

    Groups groups = views.groups("deals/pipeline");

    assertThat(groups.axis()).isEqualTo(new Axis(stage.id(), "stage", stage.type()));
    assertThat(groups.reorderableColumns()).isTrue();
    assertThat(groups.movableItems()).isTrue();
    assertThat(groups.groups()).extracting(Group::label).containsExactly("Lead", "Won", "Lost");
    assertThat(groups.groups()).extracting(Group::count).containsExactly(1L, 2L, 0L);
    assertThat(groups.groups()).extracting(Group::key)
        .isEqualTo(stage.options().stream().map(option -> option.id().toString()).toList());
    assertThat(groups.groups()).allMatch(Group::droppable);
  }

  @Test
  void emptyGroup_isShownWhileItHasRecords() {
    Record deal = crm.deal("Rocket");

    Group empty = views.groups("deals/pipeline").groups().get(3);
    assertThat(empty.isEmptyGroup()).isTrue();
    assertThat(empty.count()).isEqualTo(1);
    assertThat(empty.droppable()).isTrue();

    ada.records().set(deal, "stage", "Won");
    assertThat(views.groups("deals/pipeline").groups()).noneMatch(Group::isEmptyGroup);
  }

  @Test
  void emptyGroup_ofARequiredAxis_takesNoDrops() {
    Record deal = crm.deal("Rocket");
    ada.records().archive(List.of(deal));
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
    Query archivedToo = Query.everything().withStatus(Status.ANY);

    List<Group> groups = views.groups(ada.views().get("deals/pipeline"), archivedToo).groups();

    assertThat(groups).extracting(Group::isEmptyGroup).containsExactly(false, false, false, true);
    assertThat(groups).extracting(Group::droppable).containsExactly(true, true, true, false);
  }

  @Test
  void groups_ofACheckbox_areFalseAndTrue() {
    crm.deal("calm");
    crm.deal("urgent", Map.of("urgent", true));
    ada.views().create("deals", ViewDraft.board("Urgency", "urgent"));

    Groups groups = views.groups("deals/urgency");

    assertThat(groups.groups()).extracting(Group::key).containsExactly("false", "true");
    assertThat(groups.groups()).extracting(Group::count).containsExactly(1L, 1L);
  }

  @Test
  void groups_ofAQuery_countWhatItShows() {
    crm.deals(5, "Won");
    crm.deals(5, "Lead");
    ViewPatch patch = ViewPatch.empty().withQuery(Query.where("amount").atLeast(2));
    View pipeline = ada.views().update(ada.views().get("deals/pipeline"), patch);

    Groups groups = views.groups(pipeline, Query.where("amount").atMost(4));

    assertThat(groups.groups()).extracting(Group::count).containsExactly(3L, 3L, 0L);
  }

  @Test
  void board_showsTheFirstItemsOfEachGroup() {
    crm.deals(5, "Won");
    crm.deals(1, "Lead");
    View pipeline = ada.views().get("deals/pipeline");
    Query query = Query.everything().sortedBy("amount", Sort.Direction.DESC);

    Board board = views.board(pipeline, query, 2);

    assertThat(Crm.names(board.group("Won").items())).containsExactly("Won 5", "Won 4");
    assertThat(board.group("Won").group().count()).isEqualTo(5);
    assertThat(Crm.names(board.group("Lead").items())).containsExactly("Lead 1");
    assertThat(board.group("Lost").items()).isEmpty();
    assertThat(board.group(board.group("Won").group().key())).isEqualTo(board.group("Won"));
    assertThat(board.group("WON")).isEqualTo(board.group("Won"));
    refused(ErrorCode.GROUP_NOT_FOUND, () -> board.group("Sold"));
  }

  @Test
  void tableView_hasNoGroups() {
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> views.groups("deals/all_deals"));
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> views.board("deals/all_deals", 5));
  }

  @Test
  void archivedCards_areInNoGroup() {
    ada.records().archive(crm.deals(2, "Won").subList(0, 1));

    assertThat(views.board("deals/pipeline", 5).group("Won").items()).hasSize(1);
    assertThat(views.groups("deals/pipeline").groups().get(1).count()).isEqualTo(1);
  }
}
