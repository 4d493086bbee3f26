package dev.fieldstone.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.OrgFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys and answers lie in the org's file, for every thread and every later process, until they are old. */
@Timeout(120)
final class OnceDurabilityTest {
  private static final int THREADS = 8;
  private static final int KEYS = 50;

  @TempDir private Path directory;

  private final MovableClock clock = new MovableClock();

  @Test
  void answer_isKeptWhenTheWorkspaceIsOpenedAgain() {
    RecordId first;
    try (Workspace workspace = open()) {
      first = create(session(workspace), "key");
    }

    try (Workspace workspace = open()) {
      assertThat(create(session(workspace), "key")).isEqualTo(first);
      assertThat(session(workspace).org().verify()).isEmpty();
    }
  }

  @Test
  void sameKeyOnManyThreads_writesOnceAndAnswersAll() throws ExecutionException, InterruptedException {
    try (Workspace workspace = open()) {
      Session ada = session(workspace);
      List<Future<List<RecordId>>> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int thread = 0; thread < THREADS; thread++) {
          answers.add(threads.submit(() -> createAll(ada)));
        }
      }

      Set<List<RecordId>> distinct = new HashSet<>();
      for (Future<List<RecordId>> answer : answers) {
        distinct.add(answer.get());
      }
      assertThat(distinct).hasSize(1);
      assertThat(ViewRunner.on(ada).items("deals").items()).hasSize(KEYS);
    }
  }

  @Test
  void oldAnswers_areForgottenInPassing() throws SQLException {
    try (Workspace workspace = open()) {
      Session ada = session(workspace);
      createAll(ada);
      clock.advance(Duration.ofHours(25));

      create(ada, "new");

      assertThat(keptAnswers()).isEqualTo(1);
    }
  }

  private Workspace open() {
    return Workspace.open(WorkspaceOptions.inDirectory(directory).withClock(clock));
  }

  private static Session session(Workspace workspace) {
    Session ada = workspace.org("acme").as("ada");
    ada.org().apply(Crm.schema());
    return ada;
  }

  private static List<RecordId> createAll(Session ada) {
    List<RecordId> created = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      created.add(create(ada, "key " + key));
    }
    return created;
  }

  private static RecordId create(Session ada, String key) {
    return ada.once(key).records("deals").create(Map.of("name", "Rocket")).id();
  }

  private long keptAnswers() throws SQLException {
    try (Connection connection = new OrgFile(directory, "acme").connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from \"ORG\".\"requests\"")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
