package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions that compare the stored text, by the public API. */
final class ExactTextTest {
  private final Crm crm = Crm.open();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void exactly_comparesTheStoredText() {
    List.of("Élan", "élan", "elan", "e\u0301lan").forEach(crm::deal);

    assertThat(names(where("name").exactly().is("élan"))).containsExactly("élan", "élan");
    assertThat(names(where("name").exactly().isNot("élan"))).containsExactly("Élan", "elan");
    assertThat(names(where("name").exactly().isAnyOf(List.of("Élan", "ELAN")))).containsExactly("Élan");
    assertThat(names(where("name").exactly().isNoneOf(List.of("Élan", "elan")))).containsExactly("élan", "élan");
    assertThat(names(where("name").exactly().contains("É"))).containsExactly("Élan");
    assertThat(names(where("name").exactly().doesNotContain("e"))).containsExactly("Élan", "élan", "élan");
    assertThat(names(where("name").exactly().startsWith("e\u0301"))).containsExactly("élan", "élan");
    assertThat(names(where("name").exactly().endsWith("AN"))).isEmpty();
    assertThat(names(where("name").contains("E"))).hasSize(4);
  }

  @Test
  void exactly_onOtherFieldsAndWithoutOperands_isRefusedWithItsPlace() {
    Filter filter =
        Filter.all(
            Filter.field("amount").exactly().is(1),
            Filter.field("created_by").exactly().is("ada"),
            Filter.field("stage").exactly().is("Won"),
            Filter.field("name").exactly().isEmpty(),
            new Filter.Condition(new FieldKey("name"), Operator.IS_NOT_EMPTY, List.of(), true),
            Filter.field("notes").exactly().contains("x"));
    List<String> expected =
        List.of(
            "VIEW/INVALID filter.parts[0].exact",
            "VIEW/INVALID filter.parts[1].exact",
            "VIEW/INVALID filter.parts[2].exact",
            "VIEW/INVALID filter.parts[3].exact",
            "VIEW/INVALID filter.parts[4].exact");
    Query query = Query.matching(filter);

    assertThat(problems(() -> names(query))).isEqualTo(expected);
    assertThat(problems(() -> crm.ada().views().create("deals", ViewDraft.table("Bad").showing(query))))
        .isEqualTo(expected);
  }

  @Test
  void view_keepsThatAConditionIsExact_alsoInSchemaDocumentsAndCopies(@TempDir Path directory) {
    Query query = where("name").exactly().contains("E\u0301").and("name").contains("e");
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      Session ada = workspace.org("acme").as("ada");
      ada.org().apply(Crm.schema());
      ada.views().create("deals", ViewDraft.table("Exact").showing(query));
      workspace.org("other").apply(ada.org().schema());
      ada.tables().duplicate(ada.tables().get("deals"), "Copy");
    }

    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      for (String org : List.of("acme", "other")) {
        Session ada = workspace.org(org).as("ada");
        List.of("Élan", "élan").forEach(name -> ada.records("deals").create(Map.of("name", name)));
        assertThat(Crm.names(ViewRunner.on(ada).items("deals/exact").items())).containsExactly("Élan");
      }
      Session ada = workspace.org("acme").as("ada");
      assertThat(ada.views().get("copy/exact").query().filter()).isInstanceOf(Filter.All.class);
      ada.records("copy").create(Map.of("name", "élan"));
      assertThat(ViewRunner.on(ada).items("copy/exact").items()).isEmpty();
    }
  }

  @Test
  void exactCondition_sleepsWhileItsFieldHoldsNoTexts() {
    crm.ada()
        .views()
        .create("deals", ViewDraft.table("Exact").showing(where("notes").exactly().isAnyOf(List.of("A"))));
    crm.deal("a", Map.of("notes", "a"));

    crm.ada().fields("deals").update("notes", FieldPatch.changeType(FieldType.user(), Conversion.NONE));

    assertThat(crm.ada().views().get("deals/exact").inactiveClauses())
        .extracting(InactiveClause::path)
        .containsExactly("filter");
    assertThat(crm.views().items("deals/exact").items()).hasSize(1);
    crm.ada().fields("deals").update("notes", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    assertThat(crm.views().items("deals/exact").items()).isEmpty();
  }

  @Test
  void cursor_ofAFoldedCondition_isNoneOfAnExactOne() {
    crm.deals(10, "Lead");
    Query folded = where("name").contains("Lead").sortedBy("amount", Direction.ASC).take(3);
    Query exact = where("name").exactly().contains("Lead").sortedBy("amount", Direction.ASC).take(3);
    Cursor cursor = crm.views().items("deals", exact).next().orElseThrow();

    assertThat(names(exact.after(cursor))).containsExactly("Lead 4", "Lead 5", "Lead 6");
    assertThat(problems(() -> names(folded.after(cursor)))).containsExactly("CURSOR/INVALID ");
  }

  private List<String> names(Query query) {
    return Crm.names(crm.views().items("deals", query).items());
  }
}
