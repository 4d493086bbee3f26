package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unique fields in a file: several writers, a database that goes away at any statement, what is left and dropped. */
final class UniqueStorageTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 25;
  private static final int RECORDS = 30;

  @TempDir private Path directory;

  @Test
  void writers_thatTryTheSameValues_exactlyOneWinsEach() {
    try (Workspace workspace = open(new AtomicInteger())) {
      prepare(workspace, 0);
      AtomicInteger won = new AtomicInteger();
      AtomicInteger lost = new AtomicInteger();

      AtOnce.run(
          WRITERS,
          thread -> {
            Session session = workspace.org("acme").as("writer " + thread);
            for (int round = 0; round < ROUNDS; round++) {
              try {
                session.records("people").create(Map.of("name", "n", "mail", "mail " + round));
                won.incrementAndGet();
              } catch (FieldstoneException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_NOT_UNIQUE);
                assertThat(refusal.facts()).containsKeys("field", "value", "record", "archived");
                lost.incrementAndGet();
              }
            }
          });

      assertThat(won).hasValue(ROUNDS);
      assertThat(lost).hasValue((WRITERS - 1) * ROUNDS);
      assertThat(workspace.org("acme").verify()).isEmpty();
    }
  }

  /** The database is taken away before the first statement, the second, and so on, until one is not reached. */
  @Test
  void unique_interruptedAtAnyStatement_isOnOrOffAndTheRecordsAreWhole() {
    AtomicInteger untilFailure = new AtomicInteger();
    try (Workspace workspace = open(untilFailure)) {
      prepare(workspace, RECORDS);
    }
    for (int statements = 1; fails(untilFailure, statements); statements++) {
      try (Workspace workspace = open(untilFailure)) {
        Session ada = workspace.org("acme").as("ada");
        assertThat(workspace.org("acme").verify()).isEmpty();
        assertThat(new OrgFile(directory, "acme", Durability.PROCESS).sqlTables("u_"))
            .hasSize(ada.fields("people").get("code").unique() ? 2 : 1);
        ada.fields("people").update("code", FieldPatch.empty().withUnique(false));
        ada.fields("people").update("code", FieldPatch.empty().withUnique(true));
        refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records("people").create(Map.of("code", "code 3")));
        ada.fields("people").update("code", FieldPatch.empty().withUnique(false));
      }
    }
  }

  private boolean fails(AtomicInteger untilFailure, int statements) {
    try (Workspace workspace = open(untilFailure)) {
      Session ada = workspace.org("acme").as("ada");
      ada.fields("people").list();
      untilFailure.set(statements);
      Throwable failure =
          catchThrowable(() -> ada.fields("people").update("code", FieldPatch.empty().withUnique(true)));
      boolean isReached = untilFailure.getAndSet(0) <= 0;
      if (!isReached) {
        assertThat(failure).isNull();
      }
      return isReached;
    }
  }

  @Test
  void sqlTables_thatNothingNeeds_areDroppedAtTheNextOpening() {
    OrgFile file = new OrgFile(directory, "acme", Durability.PROCESS);
    try (Workspace workspace = open(new AtomicInteger())) {
      prepare(workspace, 3);
      Session ada = workspace.org("acme").as("ada");
      ada.fields("people").update("code", FieldPatch.empty().withUnique(true));
      ada.fields("people").update("code", FieldPatch.empty().withUnique(false));
      ada.fields("people").update("code", FieldPatch.empty().withUnique(true));
      ada.fields("people").delete(ada.fields("people").get("mail"));
      assertThat(file.sqlTables("u_")).hasSize(3);
    }
    try (Workspace workspace = open(new AtomicInteger())) {
      Session ada = workspace.org("acme").as("ada");
      refused(ErrorCode.RECORD_NOT_UNIQUE, () -> ada.records("people").create(Map.of("code", "code 1")));
      assertThat(file.sqlTables("u_")).hasSize(1);
      ada.tables().delete(ada.tables().get("people"));
    }
    try (Workspace workspace = open(new AtomicInteger())) {
      workspace.org("acme").as("ada").tables().list();
      assertThat(file.sqlTables("u_")).isEmpty();
    }
  }

  private Workspace open(AtomicInteger untilFailure) {
    OrgFile file = new OrgFile(directory, "acme", Durability.PROCESS);
    return Workspace.open(
        WorkspaceOptions.inDirectory(directory)
            .withDurability(Durability.PROCESS)
            .withStatementListener(
                sql -> {
                  if (untilFailure.get() > 0 && untilFailure.decrementAndGet() == 0) {
                    file.powerOff();
                  }
                }));
  }

  private static void prepare(Workspace workspace, int records) {
    Session ada = workspace.org("acme").as("ada");
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("People")
                    .field(FieldDraft.named("Mail", FieldType.text()).asUnique(true))
                    .field(FieldDraft.named("Code", FieldType.text()))));
    List<Map<String, Object>> people =
        IntStream.range(0, records)
            .mapToObj(number -> Map.<String, Object>of("mail", "mail " + number, "code", "code " + number))
            .toList();
    ada.records("people").createAll(people);
  }
}
