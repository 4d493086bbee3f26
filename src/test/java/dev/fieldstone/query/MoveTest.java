package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MoveTest {
  private static final String LIST = "deals/all_deals";
  private static final String BOARD = "deals/pipeline";

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void record_moved_standsWhereAskedAndNothingElseMoves() {
    List<Record> deals = deals("a", "b", "c", "d", "e");

    views.move(LIST, Move.of(deals.get(4)).first());
    assertThat(list()).containsExactly("e", "a", "b", "c", "d");
    views.move(LIST, Move.of(deals.get(0)).last());
    assertThat(list()).containsExactly("e", "b", "c", "d", "a");
    views.move(LIST, Move.of(deals.get(1)).after(deals.get(3)));
    assertThat(list()).containsExactly("e", "c", "d", "b", "a");
    views.move(LIST, Move.of(deals.get(0)).before(deals.get(2)));
    assertThat(list()).containsExactly("e", "a", "c", "d", "b");
    views.move(LIST, Move.of(deals.get(4)).between(deals.get(2), deals.get(3)));
    assertThat(list()).containsExactly("a", "c", "e", "d", "b");
    views.move(LIST, Move.of(deals.get(4)).between(deals.get(0), deals.get(1)));
    assertThat(list()).containsExactly("a", "e", "c", "d", "b");
  }

  @Test
  void move_withoutAValue_changesNeitherVersionNorTime() {
    List<Record> deals = deals("a", "b");

    MoveResult result = views.move(LIST, Move.of(deals.get(1)).first());

    assertThat(result.placed()).isEqualTo(MoveResult.Placed.AS_ASKED);
    assertThat(result.inView()).isTrue();
    assertThat(result.group()).isNull();
    assertThat(result.previous()).isNull();
    assertThat(result.next()).isEqualTo(deals.get(0).id());
    assertThat(result.records()).extracting(Record::version).containsExactly(1L);
    assertThat(result.records().get(0).updatedAt()).isEqualTo(deals.get(1).updatedAt());
  }

  @Test
  void order_ofOneView_isNoneOfAnothersBusiness() {
    List<Record> deals = deals("a", "b", "c");

    views.move(LIST, Move.of(deals.get(2)).first());

    assertThat(list()).containsExactly("c", "a", "b");
    assertThat(Crm.names(views.items(BOARD).items())).containsExactly("a", "b", "c");
    assertThat(Crm.names(views.items("deals").items())).containsExactly("a", "b", "c");
  }

  @Test
  void record_madeLater_standsAtTheEnd() {
    List<Record> deals = deals("a", "b");
    views.move(LIST, Move.of(deals.get(0)).last());

    crm.deal("c");

    assertThat(list()).containsExactly("b", "a", "c");
  }

  @Test
  void block_movesInTheOrderGiven() {
    List<Record> deals = deals("a", "b", "c", "d", "e");

    MoveResult result =
        views.move(LIST, Move.of(deals.get(3), deals.get(0), deals.get(4)).after(deals.get(1)));

    assertThat(list()).containsExactly("b", "d", "a", "e", "c");
    assertThat(Crm.names(result.records())).containsExactly("d", "a", "e");
    assertThat(result.previous()).isEqualTo(deals.get(1).id());
    assertThat(result.next()).isEqualTo(deals.get(2).id());
  }

  @Test
  void card_movedToAnotherGroup_takesItsValueAndThePlaceAsOneWrite() {
    List<RecordId> won = crm.deals(3, "Won");
    Record card = crm.deal("card", Map.of("stage", "Lead"));

    MoveResult result = views.move(BOARD, Move.of(card).fromGroup("Lead").toGroup("Won").after(won.get(0)));

    Record moved = result.records().get(0);
    assertThat(Objects.requireNonNull(moved.option("stage")).label()).isEqualTo("Won");
    assertThat(moved.version()).isEqualTo(2);
    assertThat(result.group()).isEqualTo(Objects.requireNonNull(moved.option("stage")).id().toString());
    assertThat(List.of(Objects.requireNonNull(result.previous()), Objects.requireNonNull(result.next())))
        .isEqualTo(won.subList(0, 2));
    assertThat(lane("Won")).containsExactly("Won 1", "card", "Won 2", "Won 3");
    assertThat(ada.records().get(card)).extracting(Record::version).isEqualTo(2L);
  }

  @Test
  void neighbours_areLookedAtWithinTheGroup() {
    RecordId firstWon = crm.deals(1, "Won").get(0);
    crm.deals(5, "Lead");
    List<RecordId> moreWon = crm.deals(2, "Won");

    MoveResult result = views.move(BOARD, Move.of(moreWon.get(1)).between(firstWon, moreWon.get(0)).strict());

    assertThat(result.placed()).isEqualTo(MoveResult.Placed.AS_ASKED);
    assertThat(views.board(BOARD, 9).group("Won").items()).extracting(Record::id)
        .containsExactly(firstWon, moreWon.get(1), moreWon.get(0));
  }

  @Test
  void card_movedToTheEmptyGroup_losesItsValue() {
    Record card = crm.deal("card", Map.of("stage", "Lead"));

    MoveResult result = views.move(BOARD, Move.of(card).toEmpty());

    assertThat(result.group()).isEmpty();
    assertThat(ada.records().get(card).option("stage")).isNull();
    assertThat(views.groups(BOARD).groups()).last().extracting(Group::count).isEqualTo(1L);
    views.move(BOARD, Move.of(card).fromEmpty().toGroup("Lost").first());
    assertThat(lane("Lost")).containsExactly("card");
  }

  @Test
  void card_movedWithinItsGroup_keepsItsVersion() {
    List<RecordId> won = crm.deals(3, "Won");

    MoveResult result = views.move(BOARD, Move.of(won.get(2)).toGroup("Won").first());

    assertThat(result.records()).extracting(Record::version).containsExactly(1L);
    assertThat(lane("Won")).containsExactly("Won 3", "Won 1", "Won 2");
  }

  @Test
  void blockOfCards_fromSeveralGroups_landsTogether() {
    RecordId lead = crm.deals(1, "Lead").get(0);
    List<RecordId> won = crm.deals(2, "Won");
    RecordId lost = crm.deals(1, "Lost").get(0);

    views.move(BOARD, Move.of(List.of(lost, won.get(1), lead)).toGroup("Won").first());

    assertThat(lane("Won")).containsExactly("Lost 1", "Won 2", "Lead 1", "Won 1");
    assertThat(ada.records().getAll(List.of(lost, won.get(1), lead))).extracting(Record::version)
        .containsExactly(2L, 1L, 2L);
  }

  @Test
  void group_namedByKeyOrLabel_isTheSame() {
    Record card = crm.deal("card");
    String key = ada.fields("deals").get("stage").options().get(1).id().toString();

    views.move(BOARD, Move.of(card).toGroup(key));

    assertThat(lane("Won")).containsExactly("card");
  }

  @Test
  void move_amongEqualKeys_isPlacedWhereAsked() {
    View sorted = sortedByAmount(BOARD);
    crm.deal("low", Map.of("stage", "Won", "amount", 1));
    Record five = crm.deal("five", Map.of("stage", "Won", "amount", 5));
    Record other = crm.deal("other five", Map.of("stage", "Won", "amount", 5));

    MoveResult result = views.move(sorted, Move.of(other).before(five));

    assertThat(result.placed()).isEqualTo(MoveResult.Placed.AS_ASKED);
    assertThat(lane("Won")).containsExactly("low", "other five", "five");
  }

  @Test
  void cardMovedToAGroup_againstItsSorts_landsWhereTheyPutIt() {
    sortedByAmount(BOARD);
    crm.deal("low", Map.of("stage", "Won", "amount", 1));
    crm.deal("high", Map.of("stage", "Won", "amount", 9));
    Record card = crm.deal("card", Map.of("stage", "Lead", "amount", 5));

    MoveResult result = views.move(BOARD, Move.of(card).toGroup("Won").first());

    assertThat(result.placed()).isEqualTo(MoveResult.Placed.BY_SORT);
    assertThat(result.inView()).isTrue();
    assertThat(lane("Won")).containsExactly("low", "card", "high");
    assertThat(ada.records().get(Objects.requireNonNull(result.previous())).display()).isEqualTo("low");
  }

  @Test
  void card_movedOutOfTheViewsFilter_saysSo() {
    ada.views().update(ada.views().get(BOARD), ViewPatch.empty().withQuery(Query.where("stage").isNot("Lost")));
    Record card = crm.deal("card", Map.of("stage", "Lead"));

    MoveResult result = views.move(BOARD, Move.of(card).toGroup("Lost").last());

    assertThat(result.inView()).isFalse();
    assertThat(result.previous()).isNull();
    assertThat(result.next()).isNull();
    assertThat(Objects.requireNonNull(ada.records().get(card).option("stage")).label()).isEqualTo("Lost");
    assertThat(views.items(BOARD).items()).isEmpty();
  }

  @Test
  void checkboxBoard_takesMovesBothWays() {
    ada.views().create("deals", ViewDraft.board("Urgency", "urgent"));
    Record card = crm.deal("card");

    views.move("deals/urgency", Move.of(card).toGroup("true").first());
    assertThat(ada.records().get(card).checked("urgent")).isTrue();
    views.move("deals/urgency", Move.of(card).toGroup("false").first());
    assertThat(ada.records().get(card).checked("urgent")).isFalse();
  }

  @Test
  void record_deleted_leavesTheOrderOfTheOthers() {
    List<Record> deals = deals("a", "b", "c");
    views.move(LIST, Move.of(deals.get(2)).first());
    views.move(LIST, Move.of(deals.get(0)).first());

    ada.records().delete(deals.get(2));

    assertThat(list()).containsExactly("a", "b");
  }

  @Test
  void hiddenRecords_areLeftWhereTheyStand() {
    List<Record> deals = deals("a", "b", "c");
    ada.records().archive(List.of(deals.get(1)));

    views.move(LIST, Move.of(deals.get(2)).after(deals.get(0)));
    ada.records().restore(List.of(deals.get(1)));

    assertThat(list()).containsExactly("a", "c", "b");
  }

  private View sortedByAmount(String view) {
    Query sorted = Query.everything().sortedBy("amount", Sort.Direction.ASC);
    return ada.views().update(ada.views().get(view), ViewPatch.empty().withQuery(sorted));
  }

  private List<Record> deals(String... names) {
    List<Record> deals = new ArrayList<>();
    for (String name : names) {
      deals.add(crm.deal(name));
    }
    return deals;
  }

  private List<String> list() {
    return Crm.names(views.items(LIST).items());
  }

  private List<String> lane(String label) {
    return Crm.names(views.board(BOARD, 100).group(label).items());
  }
}
