package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JSON text of the host's own on tables, fields, options and views: kept to the letter, never read. */
final class HostDataTest {
  private static final String JSON = " {\"é\": [1, 1.50, null, \"\\u0000\"], \"é\": {}} ";

  @TempDir Path directory;

  @Test
  void hostData_isKeptToTheLetterAcrossAReopening() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      workspace.org("acme").as("ada").tables().create(draft(JSON));
    }

    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(directory))) {
      assertThat(everything(workspace.org("acme").as("ada"), "parts")).containsOnly(JSON).hasSize(4);
    }
  }

  @Test
  void hostData_isChangedAndTakenAwayByPatches() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(draft(JSON));

      patch(ada, "[2]");
      assertThat(everything(ada, "parts")).containsOnly("[2]");

      ada.tables().update(TableLocator.of("parts"), TablePatch.rename("Pieces"));
      ada.fields("parts").update("stage", FieldPatch.rename("Step"));
      ada.views().update(ViewLocator.of("parts/all"), ViewPatch.empty().withName("Every"));
      assertThat(everything(ada, "parts")).containsOnly("[2]");

      patch(ada, "");
      assertThat(everything(ada, "parts")).containsExactly("", "", "[2]", "");
    }
  }

  @Test
  void hostData_ofAnOption_staysWhereALaterDraftLeavesItEmpty() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(draft(JSON));

      FieldType select = FieldType.singleSelect("New", "Won");
      ada.fields("parts").update("stage", FieldPatch.changeType(select, Conversion.NONE));
      ada.fields("parts").update("stage", FieldPatch.empty().withOptionRenamed("Won", "Gained"));

      assertThat(ada.fields("parts").get("stage").options())
          .extracting(Option::label, Option::hostData)
          .containsExactly(
              tuple("New", ""), tuple("Gained", JSON));
    }
  }

  @Test
  void hostData_isCopiedWithWhatIsDuplicated() {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Session ada = workspace.org("acme").as("ada");
      Table parts = ada.tables().create(draft(JSON));

      assertThat(ada.views().duplicate(ViewLocator.of("parts/all")).hostData()).isEqualTo(JSON);
      Table copy = ada.tables().duplicate(parts);

      assertThat(everything(ada, copy.key())).containsOnly(JSON);
    }
  }

  @Test
  void hostData_ofExactly16KiB_isKept_andOfOneByteMoreRefused() {
    String fits = "\"" + "é".repeat(8_191) + "\"";
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Session ada = workspace.org("acme").as("ada");

      assertThat(ada.tables().create(draft(fits)).hostData()).isEqualTo(fits);

      refused(ErrorCode.TABLE_INVALID, () -> patch(ada, fits + " "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "{", "{}}", "{} {}", "nul", "'a'", "{a: 1}", "NaN", "01", "\"a", "[1,]", "// x\n1", "\u0000", "\"\u0000\"",
        "\"\ud800\"", "\"\\x\""
      })
  void hostData_thatIsNoJson_isRefusedEverywhere(String text) {
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inMemory())) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(draft(JSON));
      OptionDraft option = OptionDraft.labelled("Won").withHostData(text);
      FieldDraft select = FieldDraft.named("x", new FieldType.SingleSelect(List.of(option)));

      refused(ErrorCode.TABLE_INVALID, () -> ada.tables().create(TableDraft.named("x").withHostData(text)));
      refused(
          ErrorCode.TABLE_INVALID,
          () -> ada.tables().update(TableLocator.of("parts"), TablePatch.empty().withHostData(text)));
      refused(
          ErrorCode.TABLE_INVALID,
          () -> ada.fields("parts").create(FieldDraft.named("x", FieldType.text()).withHostData(text)));
      refused(
          ErrorCode.TABLE_INVALID,
          () -> ada.fields("parts").update("stage", FieldPatch.empty().withHostData(text)));
      refused(ErrorCode.FIELD_TYPE_INVALID, () -> ada.fields("parts").create(select));
      refused(
          ErrorCode.VIEW_INVALID,
          () -> ada.views().create(TableLocator.of("parts"), ViewDraft.table("x").withHostData(text)));
      refused(
          ErrorCode.VIEW_INVALID,
          () -> ada.views().update(ViewLocator.of("parts/all"), ViewPatch.empty().withHostData(text)));
      assertThat(everything(ada, "parts")).containsOnly(JSON);
    }
  }

  private static TableDraft draft(String hostData) {
    OptionDraft won = OptionDraft.labelled("Won").withHostData(hostData);
    return TableDraft.named("Parts")
        .withHostData(hostData)
        .field(FieldDraft.named("Stage", new FieldType.SingleSelect(List.of(won))).withHostData(hostData))
        .view(ViewDraft.table("All").withHostData(hostData));
  }

  private static void patch(Session session, String hostData) {
    OptionDraft won = OptionDraft.labelled("Won").withHostData(hostData);
    session.tables().update(TableLocator.of("parts"), TablePatch.empty().withHostData(hostData));
    session.fields("parts")
        .update(
            "stage",
            FieldPatch.changeType(new FieldType.SingleSelect(List.of(won)), Conversion.NONE).withHostData(hostData));
    session.views().update(ViewLocator.of("parts/all"), ViewPatch.empty().withHostData(hostData));
  }

  /** {@return the texts of the table, its field, its option and its view} */
  private static List<String> everything(Session session, String table) {
    return List.of(
        session.tables().get(table).hostData(),
        session.fields(table).get("stage").hostData(),
        session.fields(table).get("stage").options().get(0).hostData(),
        session.views().list(table).get(0).hostData());
  }
}
