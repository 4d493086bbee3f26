package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {
  private Deals deals;

  @BeforeEach
  void open() {
    deals = new Deals();
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void groups_areTheOptionsInOrder_withTheirCounts_andEmptyIfItHasItems() {
    deals.deal("a", 1, "Won");
    deals.deal("b", 2, "Won");

    assertThat(deals.views.groups("deals/pipeline").groups())
        .extracting(Group::label, Group::count, Group::droppable)
        .containsExactly(tuple("Lead", 0L, true), tuple("Won", 2L, true), tuple("Lost", 0L, true));

    deals.deal("c", 3, null);

    assertThat(deals.views.groups("deals/pipeline").groups())
        .extracting(Group::key)
        .last()
        .isEqualTo("");
  }

  @Test
  void groups_addUpToTheItems_underAnyQuery() {
    for (int index = 0; index < 20; index++) {
      deals.deal("deal " + index, index, index % 3 == 0 ? null : index % 3 == 1 ? "Lead" : "Lost");
    }
    Query query = Query.where("amount").atLeast(5);

    Groups groups = deals.views.groups(ViewLocator.of("deals/pipeline"), query);

    assertThat(groups.groups().stream().mapToLong(Group::count).sum())
        .isEqualTo(deals.views.count("deals/pipeline", query))
        .isEqualTo(15);
  }

  @Test
  void checkboxBoard_hasFalseAndTrue() {
    deals.deal("a", 1, null);

    assertThat(deals.views.groups("deals/urgency").groups())
        .extracting(Group::key, Group::label, Group::count)
        .containsExactly(tuple("false", "false", 1L), tuple("true", "true", 0L));
  }

  @Test
  void board_bringsTheFirstItemsOfEachGroup() {
    deals.deal("a", 3, "Lead");
    deals.deal("b", 2, "Lead");
    deals.deal("c", 1, "Lead");
    deals.deal("d", 1, "Won");

    Board board = deals.views.board("deals/sorted_board", 2);

    assertThat(board.group("Lead").items()).extracting(Record::display).containsExactly("c", "b");
    assertThat(board.group("Lead").group().count()).isEqualTo(3);
    assertThat(board.group("Won").items()).extracting(Record::display).containsExactly("d");
    assertThat(board.group("Lost").items()).isEmpty();
    assertThat(board.axis().key()).isEqualTo("stage");
    assertThat(board.movableItems()).isTrue();
  }

  @Test
  void board_takesAsManyStatements_withMoreGroups() {
    String[] labels = IntStream.range(0, 60).mapToObj(index -> "Option " + index).toArray(String[]::new);
    deals.session.fields("deals").create(FieldDraft.named("many", FieldType.singleSelect(labels)));
    deals.session.views().create("deals", ViewDraft.board("Many", "many"));
    for (String label : labels) {
      deals.session.records("deals").create(Map.of("name", label, "many", label));
    }

    deals.views.board("deals/pipeline", 5);
    deals.views.board("deals/many", 5);

    int few = deals.statementsOf(() -> deals.views.board("deals/pipeline", 5));
    int many = deals.statementsOf(() -> deals.views.board("deals/many", 5));

    assertThat(many).isEqualTo(few);
  }

  @Test
  void tableView_hasNoGroups() {
    assertCode(() -> deals.views.groups("deals/list"), ErrorCode.VIEW_HAS_NO_GROUPS);
    assertCode(() -> deals.views.board("deals/list", 5), ErrorCode.VIEW_HAS_NO_GROUPS);
  }

  @Test
  void board_whoseAxisSleeps_isInvalidAtItsAxis() {
    deals.session.fields("deals").update("stage", FieldPatch.empty().withType(FieldType.longText(), Conversion.NONE));

    assertThatThrownBy(() -> deals.views.groups("deals/pipeline"))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.VIEW_INVALID);
              assertThat(refusal.problems().get(0).path()).isEqualTo("layout.axis");
            });
  }

  @Test
  void takePerGroup_outOfBounds_isRefused() {
    assertCode(() -> deals.views.board("deals/pipeline", 0), ErrorCode.PAGE_INVALID);
    assertCode(() -> deals.views.board("deals/pipeline", 1_001), ErrorCode.PAGE_INVALID);
  }

  private static void assertCode(Runnable call, ErrorCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
