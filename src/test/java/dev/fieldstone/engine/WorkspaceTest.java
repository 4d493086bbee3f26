package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceTest {

  @TempDir private Path directory;

  @Test
  void workspace_reopened_keepsSchemaAndRecords() {
    RecordId id;
    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      ada.org().apply(Crm.schema());
      id = ada.records("deals").create(Map.of("name", "Rocket", "amount", 5)).id();
    }

    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      Record record = ada.records().get(id);

      assertThat(record.display()).isEqualTo("Rocket");
      assertThat(record.number("amount")).isEqualByComparingTo("5");
      assertThat(record.version()).isEqualTo(1);
      assertThat(ada.views().list("deals")).extracting(view -> view.key()).containsExactly("all_deals", "pipeline");
    }
  }

  @Test
  void workspace_reopened_keepsOrderDormantValuesAndWhatSleeps() {
    RecordId first;
    FieldType type;
    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      ada.org().apply(Crm.schema());
      first = ada.records("deals").create(Map.of("name", "First", "stage", "Won", "amount", 1)).id();
      ada.records("deals").create(Map.of("name", "Second", "stage", "Won", "amount", 2));
      ViewRunner.on(ada).move("deals/pipeline", Move.of(first).last());
      type = ada.fields("deals").get("amount").type();
      ada.views().create("deals", ViewDraft.table("Big").showing(Query.where("amount").atLeast(2)));
      ada.fields("deals").update("amount", FieldPatch.changeType(FieldType.date(), Conversion.NONE));
    }

    try (Workspace workspace = Workspace.open(directory)) {
      Session ada = workspace.org("acme").as("ada");
      assertThat(Crm.names(ViewRunner.on(ada).board("deals/pipeline", 5).group("Won").items()))
          .containsExactly("Second", "First");
      assertThat(ada.views().get("deals/big").inactiveClauses()).hasSize(1);

      ada.fields("deals").update("amount", FieldPatch.changeType(type, Conversion.NONE));
      assertThat(ada.records().get(first).number("amount")).isEqualByComparingTo("1");
      assertThat(Crm.names(ViewRunner.on(ada).items("deals/big").items())).containsExactly("Second");
    }
  }

  @Test
  void workspace_inMemory_isGoneWhenClosed() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      workspace.org("acme");
    }

    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      assertThat(workspace.orgs()).isEmpty();
    }
  }

  @Test
  void directory_openedTwice_isLocked() {
    try (Workspace workspace = Workspace.open(directory)) {
      refused(ErrorCode.WORKSPACE_LOCKED, () -> Workspace.open(directory));

      assertThatNoException().isThrownBy(() -> workspace.org("acme").as("ada").tables().list());
    }
    assertThatNoException().isThrownBy(() -> Workspace.open(directory).close());
  }

  @Test
  void directory_missing_isMade() {
    Path deep = directory.resolve("a/b");

    Workspace.open(deep).close();

    assertThat(deep).isDirectory();
  }

  @Test
  void calls_afterClosing_areRefused() {
    Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
    Session ada = workspace.org("acme").as("ada");
    workspace.close();
    workspace.close();

    refused(ErrorCode.WORKSPACE_CLOSED, () -> workspace.org("acme"));
    refused(ErrorCode.WORKSPACE_CLOSED, workspace::orgs);
    refused(ErrorCode.WORKSPACE_CLOSED, () -> ada.tables().list());
    refused(ErrorCode.WORKSPACE_CLOSED, () -> ada.tables().create(TableDraft.named("Deals")));
  }

  @Test
  void org_usedFirst_isMadeAndListed() {
    try (Workspace workspace = Workspace.open(directory)) {
      assertThat(workspace.findOrg("acme")).isEmpty();

      workspace.org("globex");
      workspace.org("acme");

      assertThat(workspace.orgs()).containsExactly("acme", "globex");
      assertThat(workspace.findOrg("acme")).map(Org::id).contains("acme");
    }
  }

  @Test
  void org_erased_isGoneForGood() {
    try (Workspace workspace = Workspace.open(directory)) {
      workspace.org("acme").as("ada").tables().create(TableDraft.named("Deals"));
      workspace.org("globex");

      workspace.erase("acme");

      assertThat(workspace.orgs()).containsExactly("globex");
      assertThat(workspace.org("acme").as("ada").tables().list()).isEmpty();
      refused(ErrorCode.ORG_NOT_FOUND, () -> workspace.erase("nobody"));
    }
  }

  @Test
  void org_renamed_keepsEverything_alsoAfterReopening() {
    Table deals;
    try (Workspace workspace = Workspace.open(directory)) {
      deals = workspace.org("acme").as("ada").tables().create(TableDraft.named("Deals"));

      Org renamed = workspace.rename("acme", "Acme & Söhne");

      assertThat(renamed.as("ada").tables().list()).containsExactly(deals);
      assertThat(workspace.orgs()).containsExactly("Acme & Söhne");
      assertThat(workspace.findOrg("acme")).isEmpty();
    }
    try (Workspace workspace = Workspace.open(directory)) {
      assertThat(workspace.org("Acme & Söhne").as("ada").tables().list()).containsExactly(deals);
      assertThat(workspace.org("acme").as("ada").tables().list()).isEmpty();
    }
  }

  @Test
  void org_renamedInMemory_keepsEverything() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Table deals = workspace.org("acme").as("ada").tables().create(TableDraft.named("Deals"));

      workspace.rename("acme", "globex");
      workspace.org("acme").as("ada").tables().create(TableDraft.named("Others"));

      assertThat(workspace.org("globex").as("ada").tables().list()).containsExactly(deals);
      assertThat(workspace.org("acme").as("ada").tables().list()).extracting(Table::name).containsExactly("Others");
    }
  }

  @Test
  void rename_toAnIdThatIsTaken_orBad_orOfAnUnknownOrg_isRefused() {
    try (Workspace workspace = Workspace.open(directory)) {
      workspace.org("acme").as("ada").tables().create(TableDraft.named("Deals"));
      workspace.org("globex");

      refused(ErrorCode.ORG_EXISTS, () -> workspace.rename("acme", "globex"));
      refused(ErrorCode.ORG_EXISTS, () -> workspace.rename("acme", "acme"));
      refused(ErrorCode.ORG_NAME_INVALID, () -> workspace.rename("acme", " "));
      refused(ErrorCode.ORG_NOT_FOUND, () -> workspace.rename("nobody", "initech"));

      assertThat(workspace.orgs()).containsExactly("acme", "globex");
      assertThat(workspace.org("acme").as("ada").tables().list()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "a\nb", "nul\0"})
  void org_ofABadName_isRefused(String name) {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      refused(ErrorCode.ORG_NAME_INVALID, () -> workspace.org(name));
      refused(ErrorCode.ORG_NAME_INVALID, () -> workspace.org("x".repeat(101)));

      assertThat(workspace.orgs()).isEmpty();
    }
  }

  @Test
  void orgs_ofAwkwardNames_stayApartAndInTheDirectory() throws Exception {
    List<String> names =
        List.of(
            "acme", "ACME", "Acme", "../acme", "a/b", "a\\b", "..", ".", "CON", "a;INIT=RUNSCRIPT", "日本", "é",
            "e\u0301", "%41", "a b", "x".repeat(80));
    Path inside = directory.resolve("inside");
    try (Workspace workspace = Workspace.open(inside)) {
      for (String name : names) {
        workspace.org(name).as("ada").tables().create(TableDraft.named("T" + names.indexOf(name)));
      }
    }

    try (Workspace workspace = Workspace.open(inside)) {
      assertThat(workspace.orgs()).containsExactlyInAnyOrderElementsOf(names);
      for (String name : names) {
        assertThat(workspace.org(name).as("ada").tables().list())
            .extracting(table -> table.name())
            .containsExactly("T" + names.indexOf(name));
      }
    }
    try (Stream<Path> siblings = Files.list(directory)) {
      assertThat(siblings).containsExactly(inside);
    }
  }

  @Test
  void orgs_beyondTheNumberKeptOpen_areOpenedAgain() {
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withMaxOpenOrgs(2);
    try (Workspace workspace = Workspace.open(options)) {
      for (int round = 0; round < 3; round++) {
        for (int org = 0; org < 5; org++) {
          Session session = workspace.org("org" + org).as("ada");
          if (round == 0) {
            session.tables().create(TableDraft.named("Things"));
          }
          session.records("things").create(Map.of("name", "thing"));
        }
      }

      Session session = workspace.org("org0").as("ada");
      assertThat(ViewRunner.on(session).items("things").items()).hasSize(3);
    }
  }

  @Test
  void orgs_inMemoryBeyondTheNumberKeptOpen_loseNothing() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory().withMaxOpenOrgs(1))) {
      workspace.org("acme").as("ada").tables().create(TableDraft.named("Deals"));
      workspace.org("globex").as("ada").tables().create(TableDraft.named("Things"));

      assertThat(workspace.org("acme").as("ada").tables().list()).hasSize(1);
    }
  }

  @Test
  void refusals_neverShowPathsOrSql() {
    try (Workspace workspace = Workspace.open(directory)) {
      FieldstoneException refusal =
          refused(ErrorCode.WORKSPACE_LOCKED, () -> Workspace.open(directory));

      assertThat(refusal.toString()).doesNotContain(directory.toString()).doesNotContainIgnoringCase("jdbc");
      assertThat(workspace.orgs()).isEmpty();
    }
  }
}
