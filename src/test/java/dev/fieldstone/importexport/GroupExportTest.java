package dev.fieldstone.importexport;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One lane of a board as a file. */
class GroupExportTest {
  private static final ExportOptions NAMES = ExportOptions.defaults();

  private final Deals deals = Deals.open();

  @AfterEach
  void close() {
    deals.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage", "paid", "company", "due_date", "signed", "amount", "name"})
  void group_hasWhatTheBoardShowsThere_inItsOrder(String axis) {
    fill();
    ViewRunner views = ViewRunner.on(deals.session());
    deals.session().views().create("deals", ViewDraft.board("By " + axis, axis).withFields("name"));
    String key = "deals/by_" + axis;
    ViewLocator view = ViewLocator.of(key);
    Query query = where("amount").isNot(3);
    Board board = views.board(view, query, 100);
    assertThat(board.groups().size()).isGreaterThan(1);

    for (Board.GroupItems group : board.groups()) {
      ExportOptions options = NAMES.withQuery(query).withGroup(group.group().key());

      assertThat(exported(key, options)).isEqualTo(names(group.items()));
      assertThat(views.count(view, new GroupLocator.Named(group.group().key()), query))
          .isEqualTo(group.group().count());
    }
  }

  @Test
  void manualOrder_isTheLanes() {
    fill();
    board();
    ViewRunner views = ViewRunner.on(deals.session());
    List<Record> won = views.board("deals/pipeline", 100).group("Won").items();
    views.move("deals/pipeline", Move.of(won.get(won.size() - 1)).toGroup("Won").first());

    List<String> written = exported("deals/pipeline", NAMES.withGroup("won"));

    assertThat(written).isEqualTo(names(views.board("deals/pipeline", 100).group("Won").items()));
    assertThat(written.get(0)).isEqualTo(won.get(won.size() - 1).display());
  }

  @Test
  void recordsWithoutAValue_areAGroup() {
    board();
    deals.deal("unstaged");
    deals.session().records("deals").create(Map.of("name", "staged", "stage", "Won"));

    assertThat(exported("deals/pipeline", NAMES.withGroup(new GroupLocator.Empty()))).containsExactly("unstaged");
    assertThat(exported("deals/pipeline", NAMES.withGroup("Lost"))).isEmpty();
  }

  @Test
  void group_thatTheBoardHasNot_isRefused() {
    board();

    refused(ErrorCode.GROUP_NOT_FOUND, () -> exported("deals/pipeline", NAMES.withGroup("Nowhere")));
  }

  @Test
  void group_ofWhatHasNone_isRefused() {
    deals.session().views().create("deals", ViewDraft.table("All"));

    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> exported("deals/all", NAMES.withGroup("Won")));
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> exported("deals", NAMES.withGroup("Won")));
  }

  private void board() {
    deals.session().views().create("deals", ViewDraft.board("Pipeline", "stage").withFields("name"));
  }

  private void fill() {
    List<String> stages = List.of("Lead", "Won", "Lost");
    List<Record> companies = List.of(deals.company("Acme"), deals.company("Globex"));
    for (int number = 0; number < 30; number++) {
      deals
          .session()
          .records("deals")
          .create(
              Map.of(
                  "name", "deal " + number % 20, "stage", stages.get(number % 3), "paid", number % 2 == 0, "amount",
                  number % 7, "company", companies.get(number % 2), "due_date", "2024-0" + (1 + number % 5) + "-01",
                  "signed", "2024-0" + (1 + number % 5) + "-01T00:00:00Z"));
    }
    deals.deal("bare");
  }

  private static List<String> names(List<Record> records) {
    return records.stream().map(Record::display).toList();
  }

  private List<String> exported(String source, ExportOptions options) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    deals.exporter().run(source, output, options);
    return output.toString(UTF_8).lines().skip(1).toList();
  }
}
