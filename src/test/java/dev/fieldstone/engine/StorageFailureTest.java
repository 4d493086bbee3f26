package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interrupts, and databases that fail under the engine: no org is down for longer than the call that met it. */
@Timeout(120)
final class StorageFailureTest {
  private static final int MAX_THINGS = 1_000;
  private static final Query ALL = Query.everything().take(MAX_THINGS);

  @TempDir private Path directory;

  private final AtomicReference<Runnable> atForce = new AtomicReference<>(() -> {});
  private Workspace workspace;
  private Session ada;
  private OrgFile file;

  @BeforeEach
  void open() {
    StatementListener listener =
        sql -> {
          if (sql.equals("checkpoint sync")) {
            atForce.getAndSet(() -> {}).run();
          }
        };
    workspace = Workspace.open(WorkspaceOptions.inDirectory(directory).withStatementListener(listener));
    ada = workspace.org("acme").as("ada");
    ada.tables().create(TableDraft.named("Things"));
    file = new OrgFile(directory, "acme");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void write_interruptedBeforeTheCommit_doesNothing() {
    refused(
        ErrorCode.ORG_INTERRUPTED,
        () ->
            ada.write(
                operation -> {
                  Thread.currentThread().interrupt();
                  return operation.records("things").create(Map.of("name", "thing"));
                }));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void write_interruptedAfterTheCommit_answers() {
    atForce.set(() -> Thread.currentThread().interrupt());

    Record made = ada.records("things").create(Map.of("name", "thing"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(made.display()).isEqualTo("thing");
    assertThat(names()).containsExactly("thing");
  }

  @Test
  void calls_interruptedAtAnyMoment_areDoneOrNotAndTheOrgLives() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    List<ErrorCode> refusals = new ArrayList<>();
    AtomicBoolean isOver = new AtomicBoolean();
    Thread worker = Thread.ofPlatform().start(() -> work(isOver, acknowledged, refusals));

    for (int round = 0; round < 1_000; round++) {
      Thread.sleep(1);
      worker.interrupt();
    }
    isOver.set(true);
    worker.join();

    assertThat(refusals).isNotEmpty().containsOnly(ErrorCode.ORG_INTERRUPTED);
    assertThat(names()).containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  @Test
  void force_failingAfterTheCommit_leavesTheOutcomeUnknownAndTheOrgUsable() {
    ada.records("things").create(Map.of("name", "before"));
    atForce.set(file::powerOff);

    FieldstoneException failure =
        refused(ErrorCode.STORAGE_FAILED, () -> ada.records("things").create(Map.of("name", "unsure")));

    assertThat(failure.facts()).containsEntry("outcome", "unknown");
    ada.records("things").create(Map.of("name", "after"));
    assertThat(names()).contains("before", "after").doesNotHaveDuplicates();
  }

  @Test
  void operation_failingOnTheStorage_isUndoneAndTheOrgUsable() {
    FieldstoneException failure =
        refused(
            ErrorCode.STORAGE_FAILED,
            () ->
                ada.write(
                    operation -> {
                      Record made = operation.records("things").create(Map.of("name", "unsure"));
                      file.powerOff();
                      return made;
                    }));

    assertThat(failure.facts()).containsEntry("outcome", "undone");
    assertThat(ada.records("things").create(Map.of("name", "after")).display()).isEqualTo("after");
    assertThat(names()).containsExactly("after");
  }

  @Test
  void rollback_failing_isToldWithTheFailureThatLedToIt() {
    Record before = ada.records("things").create(Map.of("name", "before"));

    assertThatThrownBy(
            () ->
                ada.write(
                    operation -> {
                      operation.records("things").create(Map.of("name", "undone"));
                      file.powerOff();
                      throw new IllegalStateException("The host changed its mind");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).isNotEmpty());

    Record after = ada.records("things").create(Map.of("name", "after"));
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(names()).containsExactly("before", "after");
  }

  @Test
  void database_lostBetweenCalls_costsOneCall() {
    Record thing = ada.records("things").create(Map.of("name", "thing"));
    assertThat(names()).containsExactly("thing");
    file.powerOff();

    refused(ErrorCode.STORAGE_FAILED, this::names);

    assertThat(names()).containsExactly("thing");
    assertThat(ada.records().update(thing.id(), Patch.empty().set("name", "changed")).display()).isEqualTo("changed");
  }

  @Test
  void write_onWhatAnotherHasLocked_isBusyAndHarmsNothing() throws Exception {
    Record thing = ada.records("things").create(Map.of("name", "thing"));
    String sqlTable = file.sqlTables("t_").getFirst();

    try (Connection connection = file.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("update org.\"" + sqlTable + "\" set \"version\" = 7");
      refused(
          ErrorCode.ORG_BUSY, () -> ada.records().update(thing.id(), Patch.empty().set("name", "changed")));
      connection.rollback();
    }

    assertThat(ada.records().update(thing.id(), Patch.empty().set("name", "changed")).display()).isEqualTo("changed");
  }

  private void work(AtomicBoolean isOver, List<String> acknowledged, List<ErrorCode> refusals) {
    for (int number = 0; !isOver.get(); number++) {
      try {
        if (acknowledged.size() < MAX_THINGS) {
          ada.records("things").create(Map.of("name", "thing " + number));
          acknowledged.add("thing " + number);
        }
        names();
      } catch (FieldstoneException refusal) {
        refusals.add(refusal.code());
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  private List<String> names() {
    return ada.read(state -> ViewRunner.on(state).items("things", ALL).items().stream().map(Record::display).toList());
  }
}
