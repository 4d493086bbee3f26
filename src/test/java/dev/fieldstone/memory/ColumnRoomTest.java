package dev.fieldstone.memory;

import static dev.fieldstone.engine.view.Query.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orgs that share the room for columns, and what can be watched of it. */
final class ColumnRoomTest {
  private static final Query LARGE = where("amount").atLeast(10);
  private static final int RECORDS = 6_000;
  private static final int MANY = 40;
  private static final int BLOCK = 500;

  @TempDir private Path directory;

  @Test
  void whatIsReadOften_isNotPutOutByWhatIsReadOnce() {
    try (Crm crm = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(bytesOfOneOrg() * 3 / 2))) {
      ViewRunner used = ViewRunner.on(fill(crm, "used"));
      ViewRunner other = ViewRunner.on(fill(crm, "other"));
      for (int times = 0; times < MANY; times++) {
        used.count("deals", LARGE);
      }

      other.count("deals", LARGE);
      long coldReads = crm.workspace().columnStats().coldReads();
      used.count("deals", LARGE);

      assertThat(crm.workspace().columnStats().coldReads()).isEqualTo(coldReads);
      assertThat(crm.workspace().columnStats().evictions()).isPositive();
    }
  }

  @Test
  void whatIsNoLongerRead_makesRoomForWhatIs() {
    try (Crm crm = Crm.open(WorkspaceOptions.inMemory().withMaxColumnBytes(bytesOfOneOrg() * 3 / 2))) {
      ViewRunner used = ViewRunner.on(fill(crm, "used"));
      ViewRunner other = ViewRunner.on(fill(crm, "other"));
      used.count("deals", LARGE);
      for (int times = 0; times < MANY; times++) {
        other.count("deals", where("amount").atLeast(times).and("name").contains("7"));
      }

      assertThat(used.count("deals", LARGE)).isEqualTo(RECORDS - 9L);
      assertThat(crm.workspace().columnStats().bytes()).isLessThanOrEqualTo(crm.workspace().columnStats().maxBytes());
    }
  }

  @Test
  void loadsAndCatchUps_areEventsOfTheFlightRecorder() throws IOException {
    Path file = directory.resolve("events.jfr");
    try (Recording recording = new Recording();
        Crm crm = Crm.open()) {
      recording.enable("dev.fieldstone.ColumnLoad").withoutThreshold();
      recording.enable("dev.fieldstone.ColumnCatchUp").withoutThreshold();
      recording.start();
      RecordId deal = crm.deals(20, "Lead").get(0);
      crm.views().count("deals", LARGE);
      crm.ada().records().update(deal, Patch.empty().set("amount", 99));
      crm.views().count("deals", LARGE);
      recording.stop();
      recording.dump(file);
    }

    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .extracting(event -> event.getEventType().getName(), event -> event.getString("table"))
        .containsExactly(
            tuple("dev.fieldstone.ColumnLoad", "deals"),
            tuple("dev.fieldstone.ColumnCatchUp", "deals"));
    assertThat(events.get(0).getLong("records")).isEqualTo(20);
    assertThat(events.get(1).getLong("records")).isEqualTo(1);
  }

  @Test
  void aClosedWorkspace_hasNoStats() {
    Crm crm = Crm.open();
    crm.close();

    assertThatThrownBy(() -> crm.workspace().columnStats())
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.WORKSPACE_CLOSED));
  }

  @Test
  void orders_forWhichThereIsNoRoom_areReadAnew_andTakeNone() {
    StatementLog log = new StatementLog();
    WorkspaceOptions small = WorkspaceOptions.inMemory().withMaxColumnBytes(bytesOfOneOrg() * 3 / 2);
    try (Crm crm = Crm.open(small.withStatementListener(log))) {
      Session session = fill(crm, "used");
      ViewRunner views = ViewRunner.on(session);
      List<RecordId> ids = views.ids("deals", Query.everything());
      for (int first = 0; first < RECORDS / 2; first += BLOCK) {
        views.move("deals/all_deals", Move.of(ids.subList(first, first + BLOCK)).last());
      }
      List<RecordId> ordered = new ArrayList<>(ids.subList(RECORDS / 2, RECORDS));
      ordered.addAll(ids.subList(0, RECORDS / 2));

      for (int times = 0; times < 3; times++) {
        List<String> statements =
            log.during(() -> assertThat(views.ids("deals/all_deals", LARGE)).hasSize(RECORDS - 9));
        assertThat(statements).anyMatch(sql -> sql.contains("positions"));
      }

      assertThat(views.ids("deals/all_deals", Query.everything())).isEqualTo(ordered);
      assertThat(crm.workspace().columnStats().bytes()).isLessThanOrEqualTo(crm.workspace().columnStats().maxBytes());
    }
  }

  private static long bytesOfOneOrg() {
    try (Crm crm = Crm.open()) {
      ViewRunner.on(fill(crm, "used")).count("deals", LARGE);
      return crm.workspace().columnStats().bytes();
    }
  }

  private static Session fill(Crm crm, String org) {
    Session session = crm.workspace().org(org).as("ada");
    session.org().apply(Crm.schema());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number = 1; number <= RECORDS; number++) {
      rows.add(Map.of("name", "deal " + number, "amount", number));
    }
    session.records("deals").createAll(rows);
    return session;
  }
}
