package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board of many groups takes as few SQL statements as one of few, whatever splits it. */
final class BoardCostTest {
  private static final int LANES = 50;
  private static final int CARDS = 25;
  private static final int MAX_STATEMENTS = 6;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @BeforeEach
  void makeCards() {
    String[] labels = lanes().mapToObj(lane -> "Option " + lane).toArray(String[]::new);
    ada.fields("deals").create(FieldDraft.named("step", FieldType.singleSelect(labels)));
    ada.fields("deals").create(FieldDraft.named("owner", FieldType.user()));
    ada.fields("deals").create(FieldDraft.named("town", FieldType.text()));
    List<RecordId> companies = lanes().mapToObj(lane -> crm.company("Company " + lane).id()).toList();
    List<Map<String, Object>> cards = new ArrayList<>();
    for (int card = 0; card < CARDS; card++) {
      lanes().forEach(lane -> cards.add(card(lane, companies.get(lane))));
    }
    ada.records("deals").createAll(cards);
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void board_ofFiftyGroups_takesFewStatements_onEachAxis() {
    Steps ranges = new Steps.Ranges(lanes().skip(1).mapToObj(BigDecimal::valueOf).toList());
    Steps days = Steps.by(RelativeDate.Unit.DAY);

    assertFewStatements("step", Steps.USUAL);
    assertFewStatements("owner", Steps.USUAL);
    assertFewStatements("company", Steps.USUAL);
    assertFewStatements("town", Steps.USUAL);
    assertFewStatements("amount", ranges);
    assertFewStatements("closes", days);
    assertFewStatements("met", days);
  }

  private void assertFewStatements(String axis, Steps steps) {
    String key = "by_" + axis;
    var view = ada.views().create("deals", ViewDraft.board(key, axis).withKey(key));
    Layout layout = new Layout.Board(FieldLocator.of(axis)).withSteps(steps);
    ada.views().update(view, ViewPatch.empty().withLayout(layout));
    List<Board> boards = new ArrayList<>();
    crm.views().board("deals/" + key, CARDS);

    List<String> statements = log.during(() -> boards.add(crm.views().board("deals/" + key, CARDS)));

    assertThat(boards.getFirst().groups()).as("groups by %s", axis).hasSize(LANES);
    assertThat(boards.getFirst().groups()).allMatch(lane -> lane.items().size() == CARDS);
    assertThat(statements).as("statements of a board by %s", axis).hasSizeLessThanOrEqualTo(MAX_STATEMENTS);
  }

  private static Map<String, Object> card(int lane, RecordId company) {
    LocalDate day = DAY.plusDays(lane);
    return Map.of(
        "name", "card",
        "step", "Option " + lane,
        "owner", "u" + lane,
        "company", company,
        "town", "Town " + lane,
        "amount", lane,
        "closes", day,
        "met", day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private static IntStream lanes() {
    return IntStream.range(0, LANES);
  }
}
