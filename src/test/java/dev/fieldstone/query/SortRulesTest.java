package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorts that compare otherwise than usual: texts in natural order, selects by label. */
final class SortRulesTest {
  private static final Sort NATURAL = Sort.by("name", Direction.ASC).naturally();
  private static final Sort BY_LABEL = Sort.by("stage", Direction.ASC).byLabel();
  private static final Sort NOTES = Sort.by("notes", Direction.ASC).naturally();

  private final Crm crm = Crm.open();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void naturalOrder_comparesDigitsByTheNumberTheyMake() {
    List<String> inOrder =
        List.of(
            "-2", "0", "002", "02", "2", "2b", "12a", "99999999999999999999999", "100000000000000000000000", "a",
            "file", "file 3", "file1b3", "file1b20", "file02", "File2", "file2", "file٣", "file10", "file10.txt",
            "file_1");
    List<String> shuffled = new ArrayList<>(inOrder.reversed());
    Collections.rotate(shuffled, 7);
    shuffled.forEach(crm::deal);

    assertThat(names(Query.everything().sortedBy(NATURAL))).isEqualTo(inOrder);
    assertThat(names(Query.everything().sortedBy(Sort.by("name", Direction.DESC).naturally())))
        .isEqualTo(inOrder.reversed());
  }

  @Test
  void naturalOrder_ofTextsThatAreTheSameByIt_isTheUsualOne() {
    for (String name : List.of("x007", "X7", "x7", "x07", "x٧")) {
      crm.deal(name);
    }

    assertThat(names(Query.everything().sortedBy(NATURAL))).containsExactly("x007", "x07", "X7", "x7", "x٧");
  }

  @Test
  void selects_sortByLabelWhereAsked() {
    for (String stage : List.of("Lost", "Won", "Lead")) {
      crm.deal(stage, Map.of("stage", stage));
    }
    crm.deal("none");

    assertThat(names(Query.everything().sortedBy(BY_LABEL))).containsExactly("Lead", "Lost", "Won", "none");
    assertThat(names(Query.everything().sortedBy(BY_LABEL.emptiesFirst())))
        .containsExactly("none", "Lead", "Lost", "Won");
  }

  @Test
  void cursors_goOnUnderBothRules_thoughAnOptionIsAddedBetween() {
    for (int number = 1; number <= 12; number++) {
      crm.deal("deal " + number, Map.of("stage", List.of("Won", "Lead", "Lost").get(number % 3)));
    }
    Query query = Query.everything().sortedBy(BY_LABEL).sortedBy(NATURAL).take(5);
    List<String> whole = names(query.take(100));
    Page<Record> first = crm.views().items("deals", query);

    FieldType wider = FieldType.singleSelect("Lead", "Won", "Lost", "Asked");
    crm.ada().fields("deals").update("stage", FieldPatch.changeType(wider, Conversion.NONE));
    List<String> rest = names(query.take(100).after(first.next().orElseThrow()));

    assertThat(rest).isEqualTo(whole.subList(5, 12));
    assertThat(whole.subList(0, 4)).containsExactly("deal 1", "deal 4", "deal 7", "deal 10");
  }

  @Test
  void cursor_ofAnotherRule_isRefused() {
    crm.deals(10, "Lead");
    Cursor natural = cursor(Query.everything().sortedBy(NATURAL));
    Cursor byLabel = cursor(Query.everything().sortedBy(BY_LABEL));

    assertThat(problems(() -> names(Query.everything().sortedBy("name", Direction.ASC).after(natural))))
        .containsExactly("CURSOR/INVALID ");
    assertThat(problems(() -> names(Query.everything().sortedBy("stage", Direction.ASC).after(byLabel))))
        .containsExactly("CURSOR/INVALID ");
  }

  @Test
  void cursor_goesOnWhenTheWorkspaceIsOpenedAgain(@TempDir Path directory) {
    Query query = Query.everything().sortedBy(NATURAL).take(3);
    Cursor cursor;
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      Session ada = workspace.org("acme").as("ada");
      ada.org().apply(Crm.schema());
      List<RecordId> made = new ArrayList<>();
      for (int number = 12; number > 0; number--) {
        made.add(ada.records("deals").create(Map.of("name", "deal " + number)).id());
      }
      cursor = ViewRunner.on(ada).items("deals", query).next().orElseThrow();
      ada.records().delete(made.get(9));
    }

    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      ViewRunner views = ViewRunner.on(workspace.org("acme").as("ada"));
      assertThat(Crm.names(views.items("deals", query.after(cursor)).items()))
          .containsExactly("deal 4", "deal 5", "deal 6");
    }
  }

  @Test
  void view_keepsTheRules_alsoInSchemaDocumentsAndCopies(@TempDir Path directory) {
    Query query = Query.everything().sortedBy(BY_LABEL).sortedBy(NATURAL).sortedBy("amount", Direction.DESC);
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      Session ada = workspace.org("acme").as("ada");
      ada.org().apply(Crm.schema());
      ada.views().create("deals", ViewDraft.table("Sorted").showing(query));
      workspace.org("other").apply(ada.org().schema());
    }

    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      for (String org : List.of("acme", "other")) {
        View view = workspace.org(org).as("ada").views().get("deals/sorted");
        assertThat(view.query().sorts()).extracting(Sort::rule)
            .containsExactly(Sort.Rule.LABEL, Sort.Rule.NATURAL, Sort.Rule.USUAL);
      }
      assertThat(workspace.org("other").schema()).isEqualTo(workspace.org("acme").schema());
    }
  }

  @Test
  void rule_thatDoesNotFitTheField_isRefusedWithItsPlace() {
    crm.ada().fields("deals").create(FieldDraft.named("Tags", FieldType.multiSelect("a")));
    Query query =
        Query.everything()
            .sortedBy(Sort.by("amount", Direction.ASC).naturally())
            .sortedBy(Sort.by("name", Direction.ASC).byLabel())
            .sortedBy(Sort.by("stage", Direction.ASC).naturally())
            .sortedBy(Sort.by("tags", Direction.ASC).byLabel());

    for (List<String> problems :
        List.of(
            problems(() -> names(query)),
            problems(() -> crm.ada().views().create("deals", ViewDraft.table("Bad").showing(query))))) {
      assertThat(problems)
          .containsExactly(
              "VIEW/INVALID sorts[0].rule",
              "VIEW/INVALID sorts[1].rule",
              "VIEW/INVALID sorts[2].rule",
              "VIEW/INVALID sorts[3].field");
    }
  }

  @Test
  void rule_sleepsWhileItsFieldIsOfAnotherClass() {
    crm.ada().views().create("deals", ViewDraft.table("Sorted").showing(Query.everything().sortedBy(NOTES)));
    crm.deal("b", Map.of("notes", "2"));
    crm.deal("a", Map.of("notes", "10"));
    assertThat(Crm.names(crm.views().items("deals/sorted").items())).containsExactly("b", "a");

    changeNotes(FieldType.number(0));

    assertThat(crm.ada().views().get("deals/sorted").inactiveClauses())
        .extracting(InactiveClause::path)
        .containsExactly("sorts[0]");
    assertThat(crm.views().items("deals/sorted").leftOut()).hasSize(1);
    changeNotes(FieldType.longText());
    assertThat(crm.ada().views().get("deals/sorted").inactiveClauses()).isEmpty();
  }

  private void changeNotes(FieldType type) {
    crm.ada().fields("deals").update("notes", FieldPatch.changeType(type, Conversion.NONE));
  }

  private Cursor cursor(Query query) {
    return crm.views().items("deals", query.take(3)).next().orElseThrow();
  }

  private List<String> names(Query query) {
    return Crm.names(crm.views().items("deals", query).items());
  }
}
