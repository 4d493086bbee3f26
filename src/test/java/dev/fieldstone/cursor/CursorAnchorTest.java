package dev.fieldstone.cursor;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a cursor goes on when the records at which it stood were changed, moved or deleted. */
final class CursorAnchorTest {
  private static final String LIST = "deals/all_deals";
  private static final int MOVES_THAT_FILL_A_GAP = 70;

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();
  private final List<RecordId> made = new ArrayList<>();
  private RecordId stone;
  private RecordId pebble;

  @BeforeEach
  void makeDeals() {
    stone = crm.deal("stone", Map.of("stage", "Lost")).id();
    pebble = crm.deal("pebble", Map.of("stage", "Lost")).id();
    for (int number = 1; number <= 9; number++) {
      made.add(crm.deal("deal " + number, Map.of("amount", number, "stage", "Lead")).id());
    }
  }

  @AfterEach
  void close() {
    crm.close();
  }

  private RecordId deal(int number) {
    return made.get(number - 1);
  }

  /** The deals all stand in one gap, which is respaced whenever its places run out. */
  private void crowd() {
    crm.views().move(LIST, Move.of(made).after(stone));
  }

  /** Moves two other records to and fro right before a deal until the view is respaced. */
  private void respaceBefore(RecordId neighbour) {
    List<String> statements =
        log.during(
            () -> {
              for (int move = 0; move < MOVES_THAT_FILL_A_GAP; move++) {
                crm.views().move(LIST, Move.of(move % 2 == 0 ? stone : pebble).before(neighbour));
              }
            });
    assertThat(statements).anyMatch(sql -> sql.contains("\"respacings\"") && !sql.startsWith("select"));
  }

  private Pages leads(Query query) {
    return new Pages(crm.views(), LIST, query.and("stage").is("Lead"));
  }

  @Test
  void anchor_thatWasEdited_isGoneOnFromWhereItStood() {
    Query byAmount = Query.everything().sortedBy("amount", Sort.Direction.ASC);
    Pages pages = new Pages(crm.views(), "deals", byAmount.and("stage").is("Lead"));
    pages.take(3);

    ada.records().set(deal(3), "amount", 100);
    ada.records().set(deal(2), "amount", 4);

    assertThat(pages.rest(2))
        .containsExactly("deal 2", "deal 4", "deal 5", "deal 6", "deal 7", "deal 8", "deal 9", "deal 3");
  }

  @Test
  void anchor_thatWasMovedOrDeleted_isGoneOnFromWhereItStood() {
    Pages pages = leads(Query.everything());
    pages.take(3);
    crm.views().move(LIST, Move.of(deal(3)).last());
    assertThat(pages.names(2)).containsExactly("deal 4", "deal 5");

    ada.records().delete(List.of(deal(5), deal(4), deal(6)));

    assertThat(pages.rest(3)).containsExactly("deal 7", "deal 8", "deal 9", "deal 3");
  }

  @Test
  void anchor_thatIsNoLongerSelected_stillServes() {
    crowd();
    Pages pages = leads(Query.everything());
    pages.take(3);

    ada.records().archive(List.of(deal(3)));
    respaceBefore(deal(2));

    assertThat(pages.rest(4)).containsExactly("deal 4", "deal 5", "deal 6", "deal 7", "deal 8", "deal 9");
  }

  @Test
  void anchor_whoseReferenceDisplaysAnotherText_isGoneOnFromWhereItStood() {
    Record alpha = crm.company("Alpha");
    Record beta = crm.company("Beta");
    ada.records().set(deal(1), "company", alpha);
    ada.records().set(deal(2), "company", alpha);
    ada.records().set(deal(3), "company", beta);
    Pages pages =
        new Pages(crm.views(), "deals", Query.where("company").isNotEmpty().sortedBy("company", Sort.Direction.ASC));
    pages.take(2);

    ada.records().set(alpha, "name", "Zeta");

    assertThat(pages.rest(1)).containsExactly("deal 3", "deal 1", "deal 2");
  }

  @Test
  void respacing_harmsNoCursor() {
    crowd();
    Pages pages = leads(Query.everything());
    pages.take(4);

    respaceBefore(deal(4));

    assertThat(pages.rest(2)).containsExactly("deal 5", "deal 6", "deal 7", "deal 8", "deal 9");
  }

  @Test
  void respacing_afterTheAnchorWasMoved_leavesTheRecordsBeforeIt() {
    crowd();
    for (List<Integer> moved : List.of(List.of(4), List.of(4, 3))) {
      Pages pages = leads(Query.everything());
      pages.take(4);

      moved.forEach(number -> crm.views().move(LIST, Move.of(deal(number)).first()));
      respaceBefore(deal(2));

      assertThat(pages.rest(2)).containsExactly("deal 5", "deal 6", "deal 7", "deal 8", "deal 9");
      crm.views().move(LIST, Move.of(made).after(stone));
    }
  }

  @Test
  void respacing_afterAllAnchorsWereTouched_refusesTheCursor() {
    crowd();
    Pages pages = leads(Query.everything().sortedBy("name", Sort.Direction.ASC));
    pages.take(2);
    pages.take(1);
    pages.take(1);

    crm.views().move(LIST, Move.of(deal(4)).after(deal(5)));
    ada.records().set(deal(3), "name", "deal 3b");
    ada.records().delete(deal(2));
    respaceBefore(deal(1));

    refused(ErrorCode.CURSOR_INVALID, () -> pages.take(1));
  }

  @Test
  void respacing_ofAnotherView_doesNotMatter() {
    ada.views().duplicate(ada.views().get(LIST));
    crowd();
    Pages pages = new Pages(crm.views(), "deals/pipeline", Query.where("stage").is("Lead"));
    pages.take(3);

    ada.records().delete(List.of(deal(1), deal(2), deal(3)));
    respaceBefore(deal(5));

    assertThat(pages.rest(3)).containsExactly("deal 4", "deal 5", "deal 6", "deal 7", "deal 8", "deal 9");
  }

  @Test
  void anchors_ofLongTexts_serveAsLongAsOneIsUntouched() {
    for (int number = 1; number <= 9; number++) {
      ada.records().set(deal(number), "notes", "x".repeat(9_000) + number);
    }
    Pages pages = leads(Query.everything().sortedBy("notes", Sort.Direction.ASC));
    pages.take(4);

    ada.records().set(deal(4), "notes", "z");
    ada.records().delete(deal(3));
    assertThat(pages.names(2)).containsExactly("deal 5", "deal 6");

    ada.records().set(deal(6), "name", "six");
    assertThat(pages.names(1)).containsExactly("deal 7");

    ada.records().delete(List.of(deal(5), deal(6), deal(7)));
    refused(ErrorCode.CURSOR_INVALID, () -> pages.take(1));
  }
}
