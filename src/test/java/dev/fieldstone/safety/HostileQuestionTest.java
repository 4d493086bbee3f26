package dev.fieldstone.safety;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hostile texts in what is asked, named, moved, imported and exported: no word of them is ever in a statement. */
@Timeout(120)
final class HostileQuestionTest {
  private static final List<String> STORABLE_LINES =
      HostileTexts.ALL.stream()
          .filter(text -> HostileTexts.isStorable(text) && HostileTexts.isOneLine(text) && text.length() <= 10_000)
          .toList();

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void noStatementSaysIt() {
    crm.close();
    assertThat(log.statements())
        .isNotEmpty()
        .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains(HostileTexts.TOKEN));
  }

  @Test
  void filters_findWhatWasWritten() {
    for (String text : STORABLE_LINES) {
      RecordId deal = crm.deal(text, Map.of("notes", text)).id();

      for (String field : List.of("name", "notes")) {
        assertThat(ids(Query.where(field).is(text))).as("%s is", field).contains(deal);
        assertThat(ids(Query.where(field).contains(text))).as("%s contains", field).contains(deal);
        assertThat(ids(Query.where(field).startsWith(text))).contains(deal);
        assertThat(ids(Query.where(field).endsWith(text))).contains(deal);
        assertThat(ids(Query.where(field).isAnyOf(List.of(text, "x")))).contains(deal);
        assertThat(ids(Query.where(field).isNot(text))).doesNotContain(deal);
      }
      assertThat(ids(Query.where("name").contains(text).sortedBy("name", Sort.Direction.ASC))).contains(deal);
    }
  }

  @Test
  void filters_thatTakeNoText_refuseIt() {
    for (String text : HostileTexts.ALL) {
      for (String field : List.of("amount", "urgent", "closes", "met", "stage", "company", "id", "created_at")) {
        fair(
            Set.of(
                ErrorCode.VIEW_INVALID, ErrorCode.VALUE_INVALID, ErrorCode.VALUE_TOO_LARGE,
                ErrorCode.OPTION_NOT_FOUND, ErrorCode.RECORD_NOT_FOUND),
            () -> assertThat(ids(Query.where(field).is(text))).isEmpty());
      }
      fair(
          Set.of(ErrorCode.VIEW_INVALID, ErrorCode.VALUE_INVALID, ErrorCode.VALUE_TOO_LARGE),
          () -> assertThat(ids(Query.where("name").contains(text))).isEmpty());
      fair(
          Set.of(ErrorCode.VIEW_INVALID, ErrorCode.VALUE_INVALID, ErrorCode.VALUE_TOO_LARGE),
          () -> assertThat(ids(Query.where("created_by").is(text))).isEmpty());
    }
  }

  @Test
  void namesOfThings_areNotFound() {
    RecordId deal = crm.deal("one").id();
    for (String text : HostileTexts.ALL) {
      Set<ErrorCode> noField = Set.of(ErrorCode.FIELD_NOT_FOUND, ErrorCode.VIEW_INVALID);
      fails(noField, () -> ids(Query.where(text).is(1)));
      fails(noField, () -> ids(Query.everything().sortedBy(text, Sort.Direction.ASC)));
      fails(noField, () -> crm.views().items("deals", Query.everything().expanding(text)));
      fails(Set.of(ErrorCode.TABLE_NOT_FOUND), () -> ada.records(TableLocator.of(text)).create(Map.of()));
      fails(
          Set.of(ErrorCode.TABLE_NOT_FOUND, ErrorCode.VIEW_NOT_FOUND), () -> crm.views().items(text));
      fails(Set.of(ErrorCode.VIEW_NOT_FOUND), () -> crm.views().items("deals/" + text));
      fails(Set.of(ErrorCode.RECORD_NOT_FOUND), () -> RecordId.parse(text));
      fails(Set.of(ErrorCode.RECORD_NOT_FOUND), () -> RecordId.parse("rec_" + text));
      fails(Set.of(ErrorCode.FIELD_NOT_FOUND), () -> ada.records().set(deal, text, 1));
      Query afterNothing = Query.everything().after(new Cursor(text));
      fails(Set.of(ErrorCode.CURSOR_INVALID), () -> crm.views().items("deals", afterNothing));
      fails(
          Set.of(ErrorCode.GROUP_NOT_FOUND),
          () -> crm.views().move("deals/pipeline", Move.of(deal).toGroup(text).first()));
      fails(
          Set.of(ErrorCode.GROUP_NOT_FOUND, ErrorCode.VIEW_NOT_IN_GROUP),
          () -> crm.views().move("deals/pipeline", Move.of(deal).fromGroup(text).toGroup("Won").first()));
    }
  }

  @Test
  void orgs_areKeptApart(@TempDir Path directory) {
    List<String> made = new ArrayList<>();
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withStatementListener(log);
    try (Workspace workspace = Workspace.open(options)) {
      for (String text : HostileTexts.ALL) {
        if (isOrgId(text)) {
          assertThat(workspace.org(text).id()).isEqualTo(text);
          made.add(text);
        } else {
          refused(ErrorCode.ORG_NAME_INVALID, () -> workspace.org(text));
          assertThat(workspace.findOrg(text)).isEmpty();
          refused(ErrorCode.ORG_NOT_FOUND, () -> workspace.erase(text));
        }
      }
      assertThat(workspace.orgs()).containsExactlyInAnyOrderElementsOf(made);
    }
    try (Workspace workspace = Workspace.open(options)) {
      assertThat(workspace.orgs()).containsExactlyInAnyOrderElementsOf(made);
      workspace.erase(made.get(0));
      assertThat(workspace.orgs()).containsExactlyInAnyOrderElementsOf(made.subList(1, made.size()));
      assertThat(workspace.findOrg(made.get(1))).isPresent();
    }
    assertThat(directory).isDirectoryNotContaining(file -> file.toString().toLowerCase(Locale.ROOT).contains(".."));
  }

  @Test
  void cells_areWhatWasInTheFile() {
    for (String text : HostileTexts.ALL) {
      byte[] file = csv("name", "notes", "cell", text);
      boolean isKept = HostileTexts.isStorable(text);

      fair(
          isKept ? Set.of() : Set.of(ErrorCode.IMPORT_FILE_MALFORMED, ErrorCode.IMPORT_FILE_REJECTED),
          () -> {
            ImportReport report = imported(file, ImportOptions.defaults());
            assertThat(report.importedRows() + report.failedRows()).isEqualTo(1);
            if (isKept) {
              assertThat(newest().text("notes")).isEqualTo(HostileTexts.asValue(text));
            }
          });
    }
  }

  @Test
  void headers_areMappedAsTheyAre() {
    Set<ErrorCode> badHeader =
        Set.of(ErrorCode.IMPORT_UNKNOWN_COLUMN, ErrorCode.IMPORT_FILE_MALFORMED, ErrorCode.IMPORT_FILE_REJECTED);
    for (String text : HostileTexts.ALL) {
      byte[] file = csv("name", text, "header", "kept");

      fair(badHeader, () -> imported(file, ImportOptions.defaults()));
      fair(badHeader, () -> imported(file, ImportOptions.defaults().mapping(text, "notes")));
    }
    imported(csv("name", "'; DROP " + HostileTexts.TOKEN, "h", "kept"),
        ImportOptions.defaults().mapping("'; DROP " + HostileTexts.TOKEN, "notes"));
    assertThat(newest().text("notes")).isEqualTo("kept");
  }

  @Test
  void exported_comesBack() {
    for (String text : STORABLE_LINES) {
      crm.deal(text, Map.of("notes", text));
    }
    List<String> before = Crm.names(all());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Exporter.on(ada).run("deals", file, ExportOptions.defaults().withMode(ExportMode.EXACT));
    List<RecordId> exported = all().stream().map(Record::id).toList();
    ada.records().delete(exported);

    ImportReport report = imported(file.toByteArray(), ImportOptions.defaults().asStrict());

    assertThat(report.failures()).isEmpty();
    assertThat(all()).allMatch(deal -> deal.display().equals(deal.text("notes")));
    assertThat(Crm.names(all())).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void feed_saysTheActorAsGiven() {
    List<String> actors = new CopyOnWriteArrayList<>();
    ChangeListener listener =
        new ChangeListener() {
          @Override
          public void changed(ChangeSet changes) {
            actors.add(changes.actor());
          }

          @Override
          public void reload(long sequence) {
            throw new AssertionError("Nothing is missing");
          }
        };
    List<String> names = STORABLE_LINES.stream().filter(HostileTexts::isName).toList();
    try (Subscription subscription = ada.org().subscribe(listener)) {
      for (String text : names) {
        ada.org().as(text).records("deals").create(Map.of("name", text));
      }
      assertThat(subscription.awaitDelivered(Duration.ofSeconds(30))).isTrue();
    }

    assertThat(actors).isEqualTo(names);
  }

  private List<RecordId> ids(Query query) {
    return crm.views().ids("deals", query);
  }

  private List<Record> all() {
    return crm.views().items("deals", Query.everything().withStatus(Status.ANY)).items();
  }

  private Record newest() {
    return all().get(all().size() - 1);
  }

  private ImportReport imported(byte[] file, ImportOptions options) {
    return Importer.on(ada).run("deals", new ByteArrayInputStream(file), options);
  }

  private static boolean isOrgId(String text) {
    return HostileTexts.isStorable(text)
        && text.codePoints().noneMatch(Character::isISOControl)
        && text.getBytes(StandardCharsets.UTF_8).length <= 80;
  }

  private static byte[] csv(String header, String otherHeader, String cell, String otherCell) {
    String file = quoted(header) + "," + quoted(otherHeader) + "\r\n" + quoted(cell) + "," + quoted(otherCell) + "\r\n";
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** Fails unless the call succeeds, or is refused with one of these codes. */
  private static void fair(Set<ErrorCode> codes, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown instanceof FieldstoneException refusal) {
      assertThat(codes).as("%s", refusal).contains(refusal.code());
    } else if (thrown != null) {
      throw new AssertionError(thrown);
    }
  }

  private static void fails(Set<ErrorCode> codes, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(FieldstoneException.class);
    assertThat(codes).as("%s", thrown).contains(((FieldstoneException) thrown).code());
  }
}
