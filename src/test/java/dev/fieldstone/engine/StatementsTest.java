package dev.fieldstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many SQL statements calls cost, and that no word of a user's is ever in one. */
final class StatementsTest {
  private static final int TENS = 60;
  private static final List<String> HOSTILE =
      List.of(
          "'; DROP TABLE t_1; --", "\"hostile\"", "x') OR 1=1 --", "${hostile}", "hostile ? :p {ts '1'}",
          "`hostile`");

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void createAll_costsStatementsBySetsNotByRecords() {
    Record company = crm.company("Acme");
    List<Map<String, Object>> thousand = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      thousand.add(Map.of("name", "deal " + number, "amount", number, "company", company));
    }

    assertThat(log.during(() -> ada.records("deals").createAll(thousand))).hasSizeLessThan(TENS);
  }

  @Test
  void delete_ofManyDescendants_costsAFewStatementsALevel() {
    ada.fields("deals")
        .create(
            FieldDraft.named("parent", FieldType.reference("deals", OnDelete.CASCADE)));
    Record root = crm.deal("root");
    List<Map<String, Object>> children = new ArrayList<>();
    for (int number = 0; number < 500; number++) {
      children.add(Map.of("name", "child " + number, "parent", root));
    }
    ada.records("deals").createAll(children);

    assertThat(log.during(() -> ada.records().delete(root))).hasSizeLessThan(TENS);
  }

  @Test
  void page_costsTheSameWhateverItHolds() {
    crm.deals(2, "Lead");
    Query query = Query.where("amount").atLeast(0).sortedBy("amount", Sort.Direction.DESC).expanding("company");
    crm.views().items("deals", query);
    int few = log.during(() -> crm.views().items("deals", query)).size();

    crm.deals(90, "Won");
    crm.views().items("deals", query);
    int many = log.during(() -> crm.views().items("deals", query)).size();

    assertThat(many).isEqualTo(few);
  }

  @Test
  void records_gotTogether_costOneStatementATable() {
    List<RecordId> ids = new ArrayList<>(crm.deals(50, "Lead"));
    int two = log.during(() -> ada.records().getAll(ids.subList(0, 2))).size();

    assertThat(log.during(() -> ada.records().getAll(ids))).hasSizeLessThanOrEqualTo(two);
  }

  @Test
  void board_costsTheSameHoweverManyLanesItHas() {
    crm.deals(5, "Lead");
    crm.deals(5, "Won");
    int three = log.during(() -> crm.views().board("deals/pipeline", 5)).size();

    String[] labels = new String[60];
    for (int number = 0; number < labels.length; number++) {
      labels[number] = "Stage " + number;
    }
    ada.fields("deals")
        .update("stage", FieldPatch.changeType(FieldType.singleSelect(labels), Conversion.NONE));
    for (String label : labels) {
      crm.deal("in " + label, Map.of("stage", label));
    }
    int sixty = log.during(() -> crm.views().board("deals/pipeline", 5)).size();

    assertThat(sixty).isLessThanOrEqualTo(three);
  }

  @Test
  void schemaChangesAndMoves_costTheSameHoweverManyRecordsThereAre() {
    List<RecordId> few = crm.deals(3, "Lead");
    costs(few.get(0), few.get(1), "warm up");
    List<Integer> before = costs(few.get(0), few.get(2), "one");

    List<RecordId> many = crm.deals(2_000, "Lead");
    List<Integer> after = costs(many.get(0), many.get(1_999), "two");

    assertThat(after).isEqualTo(before);
  }

  private List<Integer> costs(RecordId moved, RecordId neighbour, String name) {
    Move move = Move.of(moved).after(neighbour);
    FieldPatch there = FieldPatch.changeType(FieldType.number(0), Conversion.NONE);
    FieldPatch back = FieldPatch.changeType(FieldType.longText(), Conversion.NONE);
    return List.of(
        log.during(() -> ada.fields("deals").create(FieldDraft.named(name, FieldType.text()))).size(),
        log.during(() -> ada.fields("deals").update("notes", there)).size(),
        log.during(() -> ada.fields("deals").update("notes", back)).size(),
        log.during(() -> ada.views().create("deals", ViewDraft.table(name))).size(),
        log.during(() -> crm.views().move("deals/all_deals", move)).size());
  }

  @Test
  void wordsOfUsers_areNeverInAStatement() {
    for (String hostile : HOSTILE) {
      writeAndAsk(hostile);
    }

    assertThat(log.statements())
        .isNotEmpty()
        .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("hostile"))
        .noneMatch(sql -> sql.contains("DROP TABLE t_1") || sql.contains("1=1"));
    assertThat(ada.tables().list()).hasSize(2 + HOSTILE.size());
  }

  private void writeAndAsk(String hostile) {
    Table table =
        ada.tables().create(TableDraft.named(hostile).describedAs(hostile));
    ada.fields(table).create(FieldDraft.named(hostile, FieldType.text()).withKey("words").withDefault(hostile));
    ada.fields(table).create(FieldDraft.named("one", FieldType.singleSelect(hostile)).describedAs(hostile));
    Map<String, Object> values = new HashMap<>(Map.of("name", hostile, "words", hostile, "one", hostile));
    Record record = ada.org().as(hostile).records(table).create(values);
    assertThat(ada.records().get(record).text("words")).isEqualTo(hostile);
    assertThat(ada.records().get(record).createdBy()).isEqualTo(hostile);
    Query query =
        Query.where("words").is(hostile)
            .and("one").is(hostile)
            .and("name").contains(hostile)
            .and("created_by").is(hostile);
    assertThat(crm.views().ids(table, query)).containsExactly(record.id());
    ada.views().create(table, ViewDraft.board(hostile, "one").withKey("board").showing(query));
    crm.views().move(table.key() + "/board", Move.of(record).toGroup(hostile).first());
    ada.fields(table).update("words", FieldPatch.changeType(FieldType.longText(), Conversion.NONE));
    ada.fields(table).moveBefore(new FieldKey("one"), new FieldKey("words"));
  }
}
