package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.MoveResult.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveTest {
  private Deals deals;
  private Record a;
  private Record b;
  private Record c;
  private Record d;

  /** In Lead a (10), b (20), d (30), in Won c (25). */
  @BeforeEach
  void open() {
    deals = new Deals();
    a = deals.deal("a", 10, "Lead");
    b = deals.deal("b", 20, "Lead");
    c = deals.deal("c", 25, "Won");
    d = deals.deal("d", 30, "Lead");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void move_after_standsDirectlyAfter_andTellsItsNeighbours() {
    MoveResult moved = deals.views.move("deals/list", Move.of(d).after(a));

    assertThat(deals.names("deals/list")).containsExactly("a", "d", "b", "c");
    assertThat(moved.placed()).isEqualTo(Placed.AS_ASKED);
    assertThat(moved.group()).isNull();
    assertThat(deals.name(moved.previous())).isEqualTo("a");
    assertThat(deals.name(moved.next())).isEqualTo("b");
    assertThat(moved.inView()).isTrue();
  }

  @Test
  void move_thatWritesNoValue_changesNoVersionAndNoTime() {
    MoveResult moved = deals.views.move("deals/pipeline", Move.of(d).toGroup("Lead").first());

    assertThat(moved.records().get(0).version()).isEqualTo(1);
    assertThat(moved.records().get(0).updatedAt()).isEqualTo(d.updatedAt());
  }

  @Test
  void move_leavesOtherViewsAlone() {
    deals.views.move("deals/list", Move.of(d).first());

    assertThat(deals.names("deals/pipeline")).containsExactly("a", "b", "c", "d");
    assertThat(deals.names("deals")).containsExactly("a", "b", "c", "d");
  }

  @Test
  void move_beforeFirstAndLast_standThere() {
    deals.views.move("deals/list", Move.of(d).before(b));
    assertThat(deals.names("deals/list")).containsExactly("a", "d", "b", "c");

    MoveResult first = deals.views.move("deals/list", Move.of(c).first());
    assertThat(deals.names("deals/list")).containsExactly("c", "a", "d", "b");
    assertThat(first.previous()).isNull();
    assertThat(deals.name(first.next())).isEqualTo("a");

    MoveResult last = deals.views.move("deals/list", Move.of(a).last());
    assertThat(deals.names("deals/list")).containsExactly("c", "d", "b", "a");
    assertThat(deals.name(last.previous())).isEqualTo("b");
    assertThat(last.next()).isNull();
  }

  @Test
  void move_ofABlock_keepsItsOrder() {
    MoveResult moved = deals.views.move("deals/list", Move.of(d, b).first());

    assertThat(deals.names("deals/list")).containsExactly("d", "b", "a", "c");
    assertThat(moved.records()).extracting(Record::display).containsExactly("d", "b");
    assertThat(deals.name(moved.next())).isEqualTo("a");
  }

  @Test
  void move_toAGroup_writesItAndThePlace() {
    MoveResult moved = deals.views.move("deals/pipeline", Move.of(a).toGroup("Won").after(c));

    assertThat(deals.lane("deals/pipeline", "Won")).containsExactly("c", "a");
    assertThat(moved.records().get(0).version()).isEqualTo(2);
    assertThat(moved.records().get(0).option("stage")).hasFieldOrPropertyWithValue("label", "Won");
    assertThat(moved.group()).isEqualTo(deals.views.board("deals/pipeline", 1).group("Won").group().key());
    assertThat(deals.name(moved.previous())).isEqualTo("c");
    assertThat(moved.next()).isNull();
  }

  @Test
  void move_toEmpty_clearsTheValue() {
    MoveResult moved = deals.views.move("deals/pipeline", Move.of(a).toEmpty());

    assertThat(moved.group()).isEmpty();
    assertThat(moved.records().get(0).option("stage")).isNull();
  }

  @Test
  void move_withinALane_skipsTheCardsOfOthers() {
    deals.views.move("deals/pipeline", Move.of(d).between(a, b).strict());
    assertThat(deals.lane("deals/pipeline", "Lead")).containsExactly("a", "d", "b");

    MoveResult moved = deals.views.move("deals/pipeline", Move.of(a).last());

    assertThat(deals.lane("deals/pipeline", "Lead")).containsExactly("d", "b", "a");
    assertThat(deals.name(moved.previous())).isEqualTo("b");
  }

  @Test
  void move_toAPlaceUnsaid_staysWhereItWas() {
    MoveResult moved = deals.views.move("deals/pipeline", Move.of(b).toGroup("Won"));

    assertThat(deals.lane("deals/pipeline", "Won")).containsExactly("b", "c");
    assertThat(moved.placed()).isEqualTo(Placed.AS_ASKED);
    assertThat(moved.previous()).isNull();
    assertThat(deals.name(moved.next())).isEqualTo("c");
  }

  @Test
  void move_outOfTheViewsFilter_saysSo() {
    deals.session.views()
        .create(
            "deals", ViewDraft.board("Leads", "stage").showing(Query.where("stage").is("Lead")));

    MoveResult moved = deals.views.move("deals/leads", Move.of(a).toGroup("Won").first());

    assertThat(moved.inView()).isFalse();
    assertThat(moved.previous()).isNull();
    assertThat(moved.next()).isNull();
    assertThat(deals.names("deals/leads")).containsExactly("b", "d");
  }

  @Test
  void move_againstTheSorts_isRefusedAndWritesNothing() {
    refused(ErrorCode.VIEW_MOVE_AGAINST_SORT, "deals/by_amount", Move.of(d).first());
    refused(ErrorCode.VIEW_MOVE_AGAINST_SORT, "deals/by_amount", Move.of(a).after(b));
    refused(ErrorCode.VIEW_MOVE_AGAINST_SORT, "deals/by_amount", Move.of(d, a).last());

    assertThat(deals.names("deals/by_amount")).containsExactly("a", "b", "c", "d");
  }

  @Test
  void move_whereTheSortsAllow_isDone() {
    Record twin = deals.deal("twin", 20, "Lead");

    MoveResult moved = deals.views.move("deals/by_amount", Move.of(twin).before(b));

    assertThat(deals.names("deals/by_amount")).containsExactly("a", "twin", "b", "c", "d");
    assertThat(deals.name(moved.previous())).isEqualTo("a");
    assertThat(deals.name(moved.next())).isEqualTo("b");
  }

  @Test
  void move_toAGroupAgainstTheSorts_writesTheGroupAlone() {
    MoveResult moved = deals.views.move("deals/sorted_board", Move.of(d).toGroup("Won").first());

    assertThat(moved.placed()).isEqualTo(Placed.BY_SORT);
    assertThat(deals.name(moved.previous())).isEqualTo("c");
    assertThat(moved.next()).isNull();
    assertThat(deals.lane("deals/sorted_board", "Won")).containsExactly("c", "d");
  }

  @Test
  void move_betweenNeighboursWithAStrangerBetween_standsAsNearAsTheSortsAllow() {
    deals.deal("e", 27, "Lead");
    Record twin = deals.deal("twin", 27, "Lead");

    MoveResult moved = deals.views.move("deals/by_amount", Move.of(twin).between(a, d));

    assertThat(deals.names("deals/by_amount")).containsExactly("a", "b", "c", "twin", "e", "d");
    assertThat(moved.placed()).isEqualTo(Placed.AS_ASKED);
    assertThat(deals.name(moved.previous())).isEqualTo("c");
    assertThat(deals.name(moved.next())).isEqualTo("e");
    refused(ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, "deals/by_amount", Move.of(twin).between(a, d).strict());
    refused(ErrorCode.VIEW_MOVE_AGAINST_SORT, "deals/by_amount", Move.of(twin).between(a, c));
  }

  @Test
  void move_betweenManualNeighboursWithAStrangerBetween_standsAfterTheFirst() {
    deals.views.move("deals/list", Move.of(d).between(a, c));

    assertThat(deals.names("deals/list")).containsExactly("a", "d", "b", "c");
    refused(ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, "deals/list", Move.of(d).between(a, c).strict());
  }

  @Test
  void neighboursTheOtherWayRound_areRefused() {
    refused(ErrorCode.VIEW_NEIGHBOURS_REVERSED, "deals/list", Move.of(d).between(b, a));
    refused(ErrorCode.VIEW_NEIGHBOURS_REVERSED, "deals/list", Move.of(d).between(b, b));
  }

  @Test
  void neighboursThatTheViewDoesNotShowThere_areRefused() {
    Record archived = deals.deal("archived", 1, "Lead");
    deals.session.records().archive(List.of(archived));
    Record deleted = deals.deal("deleted", 1, "Lead");
    deals.session.records().delete(deleted);
    Record company = deals.session.records("companies").create(Map.of("name", "x"));

    for (Record stranger : List.of(archived, deleted, company, d)) {
      refused(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, "deals/list", Move.of(d).after(stranger));
    }
    refused(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, "deals/big", Move.of(d).after(a));
    refused(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, "deals/pipeline", Move.of(d).after(c));
    refused(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, "deals/pipeline", Move.of(d).toGroup("Won").after(a));
  }

  @Test
  void recordsThatDoNotExist_areNotFound() {
    Record deleted = deals.deal("deleted", 1, "Lead");
    deals.session.records().delete(deleted);
    Record company = deals.session.records("companies").create(Map.of("name", "x"));

    refused(ErrorCode.RECORD_NOT_FOUND, "deals/list", Move.of(deleted).first());
    refused(ErrorCode.RECORD_NOT_FOUND, "deals/list", Move.of(a, company).first());
  }

  @Test
  void recordNamedTwice_isRefused() {
    refused(ErrorCode.VIEW_INVALID, "deals/list", Move.of(a, b, a).first());
  }

  @Test
  void blockThatIsTooLarge_isRefused() {
    List<Record> many = new ArrayList<>();
    for (int index = 0; index <= 1_000; index++) {
      many.add(a);
    }

    refused(ErrorCode.BULK_TOO_MANY, "deals/list", Move.of(many).first());
  }

  @Test
  void groups_onAViewWithoutThem_areRefused() {
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, "deals/list", Move.of(a).toGroup("Won"));
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, "deals/list", Move.of(a).fromEmpty().first());
  }

  @Test
  void groupExpected_isChecked() {
    deals.views.move("deals/pipeline", Move.of(a).fromGroup("Lead").toGroup("Won"));

    refused(ErrorCode.VIEW_NOT_IN_GROUP, "deals/pipeline", Move.of(a).fromGroup("Lead").toGroup("Lost"));
    refused(ErrorCode.VIEW_NOT_IN_GROUP, "deals/pipeline", Move.of(a).fromEmpty().toGroup("Lost"));
    refused(ErrorCode.GROUP_NOT_FOUND, "deals/pipeline", Move.of(a).fromGroup("Nowhere").toGroup("Lost"));
  }

  @Test
  void blockOfSeveralGroups_withoutOneToLandIn_isRefused() {
    refused(ErrorCode.VIEW_NOT_IN_GROUP, "deals/pipeline", Move.of(a, c).first());

    deals.views.move("deals/pipeline", Move.of(a, c).toGroup("Lost").first());
    assertThat(deals.lane("deals/pipeline", "Lost")).containsExactly("a", "c");
  }

  @Test
  void groupsThatDoNotExistOrTakeNoDrops_areRefused() {
    refused(ErrorCode.GROUP_NOT_FOUND, "deals/pipeline", Move.of(a).toGroup("Nowhere"));
    refused(ErrorCode.GROUP_NOT_FOUND, "deals/urgency", Move.of(a).toEmpty());

    deals.session.fields("deals").update("stage", FieldPatch.empty().withRequired(true));
    refused(ErrorCode.GROUP_NOT_DROPPABLE, "deals/pipeline", Move.of(a).toEmpty());
  }

  @Test
  void refusedMove_toAGroup_writesNoValue() {
    Move move = Move.of(c).toGroup("Lead").between(a, d).strict();

    refused(ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, "deals/pipeline", move);

    assertThat(deals.session.records().get(c).version()).isEqualTo(1);
    assertThat(deals.lane("deals/pipeline", "Won")).containsExactly("c");
  }

  @Test
  void moves_toOnePlace_neverRunOutOfRoom() {
    List<String> expected = new ArrayList<>(deals.names("deals/list"));
    List<Record> records = List.of(b, c, d);
    for (int round = 0; round < 300; round++) {
      Record moved = records.get(round % 3);
      deals.views.move("deals/list", Move.of(moved).after(a));
      expected.remove(moved.display());
      expected.add(expected.indexOf("a") + 1, moved.display());
      assertThat(deals.names("deals/list")).isEqualTo(expected);
    }
  }

  private void refused(ErrorCode code, String view, Move move) {
    assertThatThrownBy(() -> deals.views.move(view, move))
        .isInstanceOfSatisfying(FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
