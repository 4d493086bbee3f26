package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a move is refused; afterwards nothing has moved and nothing was written. */
final class MoveRefusalsTest {
  private static final String LIST = "deals/all_deals";
  private static final String BOARD = "deals/pipeline";

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();
  private final Record lead = crm.deal("lead", Map.of("stage", "Lead", "amount", 1));
  private final Record won = crm.deal("won", Map.of("stage", "Won", "amount", 2));
  private final Record otherWon = crm.deal("other won", Map.of("stage", "Won", "amount", 3));
  private final Record lastWon = crm.deal("last won", Map.of("stage", "Won", "amount", 4));

  @BeforeEach
  void nothingMovedYet() {
    assertNothingHappened();
  }

  @AfterEach
  void close() {
    assertNothingHappened();
    crm.close();
  }

  private void assertNothingHappened() {
    assertThat(Crm.names(views.items(LIST).items())).containsExactly("lead", "won", "other won", "last won");
    assertThat(Crm.names(views.items(BOARD, Query.where("amount").atLeast(0)).items())).hasSize(4);
    assertThat(ada.records().getAll(List.of(lead, won, otherWon, lastWon))).allMatch(record -> record.version() == 1);
  }

  @Test
  void move_nextToAStranger_isRefused() {
    Record company = crm.company("Acme");
    Record deleted = crm.deal("deleted");
    Record archived = crm.deal("archived", Map.of("stage", "Won"));
    ada.records().delete(deleted);
    ada.records().archive(List.of(archived));

    for (Record stranger : List.of(company, deleted, archived)) {
      refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, LIST, Move.of(lead).after(stranger));
      refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, LIST, Move.of(lead).before(stranger));
      refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, LIST, Move.of(lead).between(won, stranger));
      refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, LIST, Move.of(lead).between(stranger, won));
    }
    ada.records().delete(archived);
  }

  @Test
  void move_nextToARecordThatTheFilterHides_isRefused() {
    Query hiding = Query.where("amount").isNot(2);
    ada.views().update(ada.views().get(BOARD), ViewPatch.empty().withQuery(hiding));

    refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, BOARD, Move.of(lead).toGroup("Won").after(won));

    ada.views().update(ada.views().get(BOARD), ViewPatch.empty().withQuery(Query.everything()));
  }

  @Test
  void move_nextToACardOfAnotherGroup_isRefused() {
    refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, BOARD, Move.of(won).after(lead));
    refusedMove(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW, BOARD, Move.of(lead).toGroup("Lost").after(won));
  }

  @Test
  void move_betweenNeighboursTheWrongWayRound_isRefused() {
    refusedMove(ErrorCode.VIEW_NEIGHBOURS_REVERSED, LIST, Move.of(lead).between(lastWon, won));
    refusedMove(ErrorCode.VIEW_NEIGHBOURS_REVERSED, BOARD, Move.of(lead).toGroup("Won").between(otherWon, won));
  }

  @Test
  void strictMove_betweenNeighboursThatAreNot_isRefused() {
    refusedMove(ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, LIST, Move.of(lead).between(won, lastWon).strict());
    refusedMove(
        ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT, BOARD, Move.of(lead).toGroup("Won").between(won, lastWon).strict());
  }

  @Test
  void strictMove_withoutTwoNeighbours_isAMisuse() {
    assertThatThrownBy(() -> Move.of(lead).first().strict()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Move.of(lead).after(won).strict()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void move_againstTheSorts_isRefused() {
    Query sorted = Query.everything().sortedBy("amount", Sort.Direction.ASC);
    ada.views().update(ada.views().get(BOARD), ViewPatch.empty().withQuery(sorted));

    refusedMove(ErrorCode.VIEW_MOVE_AGAINST_SORT, BOARD, Move.of(won).after(otherWon));
    refusedMove(ErrorCode.VIEW_MOVE_AGAINST_SORT, BOARD, Move.of(lastWon).first());
    refusedMove(ErrorCode.VIEW_MOVE_AGAINST_SORT, BOARD, Move.of(won).last());
    refusedMove(ErrorCode.VIEW_MOVE_AGAINST_SORT, BOARD, Move.of(lastWon, otherWon).after(won));
  }

  @Test
  void move_fromAGroupItIsNotIn_isRefused() {
    refusedMove(ErrorCode.VIEW_NOT_IN_GROUP, BOARD, Move.of(lead).fromGroup("Won").toGroup("Lost"));
    refusedMove(ErrorCode.VIEW_NOT_IN_GROUP, BOARD, Move.of(lead).fromEmpty().toGroup("Lost"));
    refusedMove(ErrorCode.VIEW_NOT_IN_GROUP, BOARD, Move.of(won, lead).fromGroup("Won").toGroup("Lost"));
  }

  @Test
  void move_toAGroupThatIsNotThere_isRefused() {
    refusedMove(ErrorCode.GROUP_NOT_FOUND, BOARD, Move.of(lead).toGroup("Sold"));
  }

  @Test
  void move_toTheEmptyGroupOfARequiredAxis_isRefused() {
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));

    refusedMove(ErrorCode.GROUP_NOT_DROPPABLE, BOARD, Move.of(lead).toEmpty());
  }

  @Test
  void move_toAGroupOfATable_isRefused() {
    refusedMove(ErrorCode.VIEW_HAS_NO_GROUPS, LIST, Move.of(lead).toGroup("Won"));
    refusedMove(ErrorCode.VIEW_HAS_NO_GROUPS, LIST, Move.of(lead).toEmpty());
    refusedMove(ErrorCode.VIEW_HAS_NO_GROUPS, LIST, Move.of(lead).fromGroup("Lead").first());
  }

  @Test
  void move_toAGroupOfABoardWithoutAnAxis_isRefused() {
    ada.fields("deals").delete(new FieldKey("urgent"));
    ada.views().update(ada.views().get(BOARD), ViewPatch.empty().withName("Board"));
    ada.views().create("companies", ViewDraft.board("Bare"));
    Record company = crm.company("Acme");

    refusedMove(ErrorCode.VIEW_INVALID, "companies/bare", Move.of(company).toGroup("x"));
  }

  @Test
  void move_ofRecordsThatAreNotThere_isRefused() {
    Record company = crm.company("Acme");
    Record deleted = crm.deal("deleted");
    ada.records().delete(deleted);

    refusedMove(ErrorCode.RECORD_NOT_FOUND, LIST, Move.of(deleted).first());
    refusedMove(ErrorCode.RECORD_NOT_FOUND, LIST, Move.of(company).first());
    refusedMove(ErrorCode.RECORD_NOT_FOUND, LIST, Move.of(lead, deleted).first());
  }

  @Test
  void move_inAViewThatIsNotThere_isRefused() {
    refusedMove(ErrorCode.VIEW_NOT_FOUND, "deals/nothing", Move.of(lead).first());
    refusedMove(ErrorCode.VIEW_NOT_FOUND, "nothing/pipeline", Move.of(lead).first());
  }

  private void refusedMove(ErrorCode code, String view, Move move) {
    ThrowingCallable call = () -> views.move(view, move);
    refused(code, call);
  }
}
