package dev.fieldstone.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Running;
import dev.fieldstone.testing.StatementLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no damage: whatever the library itself does. */
final class VerifyHealthyTest {
  @TempDir private Path directory;

  @Test
  void verify_ofAnEmptyOrg_findsNothing() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      assertThat(workspace.org("acme").verify()).isEmpty();
    }
  }

  @Test
  void verify_afterAllKindsOfHistory_findsNothing() {
    try (DamagedOrg org = DamagedOrg.in(directory)) {
      assertThat(org.verify()).isEmpty();

      changeFields(org.ada().fields("deals"), org);
      changeViews(org.ada().views());
      changeRecords(org.ada(), org);
      changeTables(org.ada());
      assertThat(org.verify()).isEmpty();

      org.reopen();
      assertThat(org.verify()).isEmpty();
    }
  }

  @Test
  void verify_whileASchemaChangeRuns_findsNothing() {
    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      Running change =
          Running.begin(
              hold ->
                  ada.write(
                      operation -> {
                        operation.tables().create(TableDraft.named("Things"));
                        operation.records("things").create(Map.of("name", "thing"));
                        hold.run();
                        return true;
                      }));

      List<Finding> meanwhile = workspace.org("acme").verify();
      change.release();

      assertThat(meanwhile).isEmpty();
      assertThatNoException().isThrownBy(change.outcome());
      assertThat(workspace.org("acme").verify()).isEmpty();
    }
  }

  @Test
  void verify_onlyReads() {
    StatementLog log = new StatementLog();
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory().withStatementListener(log))) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(TableDraft.named("Things").field("kind", FieldType.singleSelect("A")));
      ada.records("things").create(Map.of("name", "thing", "kind", "A"));
      workspace.org("acme").verify();

      List<String> statements = log.during(() -> workspace.org("acme").verify());

      assertThat(statements).isNotEmpty().allMatch(sql -> sql.startsWith("select"));
    }
  }

  @Test
  void leftovers_areNoDamageAndGoAtTheNextOpening() {
    try (DamagedOrg org = DamagedOrg.in(directory)) {
      String links = org.content().links("company", "companies");
      org.ada().fields("deals").delete(FieldLocator.of("company"));
      org.damageWhileOpen("create table org.\"t_99999\"(\"record\" bigint)");

      assertThat(org.verify()).isEmpty();
      org.damage("create table org.\"l_99999_5\"(\"record\" bigint)");
      assertThat(org.verify()).isEmpty();

      assertThat(org.file().sqlTables("")).contains("positions").doesNotContain("t_99999", "l_99999_5", links);
    }
  }

  /** Types back and forth with edits between, dormant values whose targets go, options removed and returned. */
  private static void changeFields(Fields fields, DamagedOrg org) {
    fields.update("sponsor", FieldPatch.changeType(FieldType.number(0), Conversion.NONE));
    org.ada().records().set(org.id("Plane"), "sponsor", 7);
    org.ada().records().delete(org.id("Initech"));
    fields.update("sponsor", FieldPatch.changeType(FieldType.reference("companies", OnDelete.CLEAR), Conversion.NONE));
    org.ada().records().set(org.id("Train"), "sponsor", org.id("Globex"));
    fields.update("grade", FieldPatch.changeType(FieldType.singleSelect("B", "C"), Conversion.NONE));
    fields.update("grade", FieldPatch.empty().withDefault("C"));
    fields.update("grade", FieldPatch.changeType(FieldType.singleSelect("B"), Conversion.NONE));
    fields.update("owner", FieldPatch.changeType(FieldType.date(), Conversion.NONE));
    fields.update("owner", FieldPatch.changeType(FieldType.text(), Conversion.NONE));
    fields.create(FieldDraft.named("Parent", FieldType.reference("deals", OnDelete.CASCADE)));
    fields.create(FieldDraft.named("Changed", new FieldType.UpdatedTime()));
    fields.moveBefore(FieldLocator.of("late"), FieldLocator.of("name"));
    fields.delete(FieldLocator.of("memo_1"));
  }

  private static void changeViews(Views views) {
    views.duplicate(ViewLocator.of("deals/ranked"));
    views.update(ViewLocator.of("deals/pipeline"), ViewPatch.empty().withLayout(new Layout.Table()));
    Query leads = Query.where("stage").is("Lead").sortedBy("owner", Sort.Direction.ASC);
    views.update(ViewLocator.of("deals/names"), ViewPatch.empty().withQuery(leads));
    views.update(ViewLocator.of("deals/ranked"), ViewPatch.empty().withArchived(true));
    views.reorder(TableLocator.of("deals"), List.of(ViewLocator.of("deals/names")));
    views.delete(ViewLocator.of("deals/pipeline"));
  }

  /** A cascade over a moved record, and references that it clears. */
  private static void changeRecords(Session ada, DamagedOrg org) {
    ada.records().set(org.id("Train"), "parent", org.id("Rocket"));
    ada.records().set(org.id("Rocket"), "parent", org.id("Rocket"));
    ada.records().update(org.id("Plane"), Patch.empty().clear("company").clear("grade").archived(true));
    ViewRunner.on(ada).move("deals/ranked_copy", Move.of(org.id("Plane")).last());
    ada.records().delete(org.id("Rocket"));
    ada.records().delete(org.id("Acme"));
  }

  /** A table that others refer to goes, and one that was never kept was filled. */
  private static void changeTables(Session ada) {
    ada.tables().create(TableDraft.named("Notes").field("deal", FieldType.reference("deals", OnDelete.CLEAR)));
    assertThatThrownBy(
            () ->
                ada.write(
                    operation -> {
                      operation.tables().create(TableDraft.named("Drafts"));
                      operation.records("drafts").create(Map.of("name", "draft"));
                      throw new IllegalStateException("The host changed its mind");
                    }))
        .isInstanceOf(IllegalStateException.class);
    ada.tables().moveBefore(TableLocator.of("notes"), TableLocator.of("companies"));
    ada.tables().delete(TableLocator.of("companies"));
  }
}
