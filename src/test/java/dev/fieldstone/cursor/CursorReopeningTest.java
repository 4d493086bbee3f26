package dev.fieldstone.cursor;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cursors outlive the process, and so does what tells whether their records were moved. */
final class CursorReopeningTest {
  private static final String LIST = "deals/all_deals";

  @TempDir private Path directory;

  @Test
  void cursor_goesOnWhenTheWorkspaceIsOpenedAgain() {
    Query byName = Query.everything().sortedBy("name", Sort.Direction.DESC).take(3);
    Query byHand = Query.everything().take(4);
    Cursor sorted;
    Cursor manual;
    List<RecordId> made;
    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      ada.org().apply(Crm.schema());
      made = makeDeals(ada);
      ViewRunner.on(ada).move(LIST, Move.of(made.subList(1, 10)).after(made.get(0)));
      sorted = cursor(ada, "deals", byName);
      manual = cursor(ada, LIST, byHand);
      for (int move = 0; move < 80; move++) {
        ViewRunner.on(ada).move(LIST, Move.of(made.get(8 + move % 2)).before(made.get(2)));
      }
    }

    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      ada.records().delete(made.get(3));
      assertThat(names(ada, "deals", byName.after(sorted))).containsExactly("deal 6", "deal 5", "deal 4");
      assertThat(names(ada, LIST, byHand.after(manual))).containsExactly("deal 4", "deal 5", "deal 6", "deal 7");
      assertThat(ada.org().verify()).isEmpty();
    }
  }

  @Test
  void respacing_ofAViewThatIsDeleted_leavesNothingBehind() {
    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      ada.org().apply(Crm.schema());
      List<RecordId> made = makeDeals(ada);
      for (String view : List.of(LIST, "deals/pipeline")) {
        for (int move = 0; move < 80; move++) {
          ViewRunner.on(ada).move(view, Move.of(made.get(8 + move % 2)).before(made.get(2)));
        }
      }

      ada.views().delete(ada.views().get(LIST));
      assertThat(ada.org().verify()).isEmpty();
      ada.tables().delete(ada.tables().get("deals").id());
      assertThat(ada.org().verify()).isEmpty();
    }
  }

  @Test
  void fileOfAFormerBuild_getsWhatTellsMovesFromRespacingsWhenItIsOpened() {
    List<RecordId> made;
    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      ada.org().apply(Crm.schema());
      made = makeDeals(ada);
      ViewRunner.on(ada).move(LIST, Move.of(made.get(9)).first());
    }
    OrgFile file = new OrgFile(directory, "acme", Durability.PROCESS);
    file.execute("alter table org.\"positions\" drop column \"stamp\"");
    file.execute("drop table org.\"respacings\"");
    file.execute("delete from org.\"state\" where \"name\" = 'respacings'");

    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      Query byHand = Query.everything().take(2);
      Cursor cursor = cursor(ada, LIST, byHand);
      for (int move = 0; move < 80; move++) {
        ViewRunner.on(ada).move(LIST, Move.of(made.get(7 + move % 2)).before(made.get(2)));
      }
      assertThat(names(ada, LIST, byHand.after(cursor))).containsExactly("deal 1", "deal 7");
      assertThat(ada.org().verify()).isEmpty();
    }
  }

  @Test
  void file_thatLostItsRespacings_isRefused() {
    try (Workspace workspace = open()) {
      ada(workspace).org().apply(Crm.schema());
    }
    new OrgFile(directory, "acme", Durability.PROCESS).execute("drop table org.\"respacings\"");

    try (Workspace workspace = open()) {
      Session ada = ada(workspace);
      List<RecordId> made = makeDeals(ada);
      refused(
          ErrorCode.STORAGE_FAILED,
          () -> ViewRunner.on(ada).items(LIST, Query.everything().take(1)).next().orElseThrow());
      assertThat(made).hasSize(10);
    }
  }

  private Workspace open() {
    return Workspace.open(WorkspaceOptions.inDirectory(directory));
  }

  private static Session ada(Workspace workspace) {
    return workspace.org("acme").as("ada", Crm.BERLIN);
  }

  private static List<RecordId> makeDeals(Session ada) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      values.add(Map.of("name", "deal " + number));
    }
    return ada.records("deals").createAll(values);
  }

  private static Cursor cursor(Session ada, String source, Query query) {
    return ViewRunner.on(ada).items(source, query).next().orElseThrow();
  }

  private static List<String> names(Session ada, String source, Query query) {
    Page<Record> page = ViewRunner.on(ada).items(source, query);
    return page.items().stream().map(Record::display).toList();
  }
}
