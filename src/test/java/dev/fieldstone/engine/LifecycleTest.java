package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.OrgFile;
import dev.fieldstone.testing.Running;
import dev.fieldstone.testing.StatementLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, closing and removing orgs, while calls run and after things went wrong. */
@Timeout(120)
final class LifecycleTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir private Path directory;

  @Test
  void close_whileAReadRuns_endsItAndFreesTheFile() throws Exception {
    Workspace workspace = Workspace.open(options().withCloseTimeout(SHORT));
    Session ada = withThings(workspace, "acme");
    Running read = beginRead(ada);

    workspace.close();
    boolean isFree = file("acme").isFree();
    read.release();

    refused(ErrorCode.WORKSPACE_CLOSED, read.outcome());
    assertThat(isFree).isTrue();
    assertThat(file("acme").isFree()).isTrue();
  }

  @Test
  void close_whileAWriteRuns_undoesIt() {
    Workspace workspace = Workspace.open(options().withCloseTimeout(SHORT));
    Session ada = withThings(workspace, "acme");
    Running write = beginWrite(ada);

    workspace.close();
    write.release();

    refused(ErrorCode.WORKSPACE_CLOSED, write.outcome());
    try (Workspace again = Workspace.open(directory)) {
      assertThat(count(again.org("acme").as("ada"))).isZero();
    }
  }

  @Test
  void close_inMemoryWhileAWriteRuns_endsIt() {
    Workspace workspace = Workspace.open(WorkspaceOptions.inMemory().withCloseTimeout(SHORT));
    Running write = beginWrite(withThings(workspace, "acme"));

    workspace.close();
    write.release();

    refused(ErrorCode.WORKSPACE_CLOSED, write.outcome());
  }

  @Test
  void close_whileCallsEndInTime_letsThemEnd() {
    Workspace workspace = Workspace.open(options());
    Running write = beginWrite(withThings(workspace, "acme"));
    Thread closing = Thread.ofVirtual().start(workspace::close);

    write.release();

    assertThatNoException().isThrownBy(write.outcome());
    assertThatNoException().isThrownBy(closing::join);
    try (Workspace again = Workspace.open(directory)) {
      assertThat(count(again.org("acme").as("ada"))).isEqualTo(1);
    }
  }

  @Test
  void close_whileCallsOfManyOrgsNeverEnd_closesAllAfterOneWait() throws Exception {
    Workspace workspace = Workspace.open(options().withCloseTimeout(Duration.ofNanos(1)));
    List<String> orgs = List.of("a", "b", "c", "d");
    List<Running> calls = new ArrayList<>();
    for (String org : orgs) {
      Session session = withThings(workspace, org);
      calls.add(beginRead(session));
      calls.add(beginWrite(session));
    }

    workspace.close();

    for (String org : orgs) {
      assertThat(file(org).isFree()).isTrue();
    }
    for (Running call : calls) {
      call.release();
      refused(ErrorCode.WORKSPACE_CLOSED, call.outcome());
    }
    try (Workspace again = Workspace.open(directory)) {
      for (String org : orgs) {
        assertThat(count(again.org(org).as("ada"))).isZero();
      }
    }
  }

  @Test
  void close_whereOneOrgFails_closesTheOthersAndTheDirectory() throws Exception {
    Workspace workspace = Workspace.open(options());
    for (String org : List.of("a", "b", "c")) {
      withThings(workspace, org);
    }
    file("b").powerOff();

    refused(ErrorCode.STORAGE_FAILED, workspace::close);

    assertThat(file("a").isFree()).isTrue();
    assertThat(file("c").isFree()).isTrue();
    assertThatNoException().isThrownBy(() -> Workspace.open(directory).close());
  }

  @Test
  void close_againstCallsThatCome_leavesNothingOpen() throws Exception {
    for (int round = 0; round < 5; round++) {
      Workspace workspace = Workspace.open(options());
      List<Thread> threads = new ArrayList<>();
      List<FieldstoneException> failures = new ArrayList<>();
      AtomicInteger calls = new AtomicInteger();
      for (int thread = 0; thread < 4; thread++) {
        threads.add(Thread.ofPlatform().start(() -> callUntilRefused(workspace, calls, failures)));
      }
      while (calls.get() < 10 && threads.stream().anyMatch(Thread::isAlive)) {
        Thread.onSpinWait();
      }

      workspace.close();

      for (int org = 0; org < 3; org++) {
        OrgFile file = file("org" + org);
        assertThat(!Files.exists(file.path()) || file.isFree()).isTrue();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failures).extracting(failure -> failure.code()).containsOnly(ErrorCode.WORKSPACE_CLOSED);
    }
  }

  @Test
  void erase_ofAnOrgInUseBeyondTheBound_removesIt() {
    try (Workspace workspace = Workspace.open(options().withMaxOpenOrgs(1).withCloseTimeout(SHORT))) {
      Running read = beginRead(withThings(workspace, "acme"));
      withThings(workspace, "globex");
      withThings(workspace, "initech");

      workspace.erase("acme");
      boolean isThere = Files.exists(file("acme").path());
      read.release();

      assertThat(isThere).isFalse();
      refused(ErrorCode.WORKSPACE_CLOSED, read.outcome());
      assertThat(workspace.orgs()).containsExactly("globex", "initech");
      assertThat(workspace.org("acme").as("ada").tables().list()).isEmpty();
    }
  }

  @Test
  void rename_inTurns_onManyThreads_losesNothing() throws Exception {
    try (Workspace workspace = Workspace.open(options())) {
      withThings(workspace, "acme");
      withThings(workspace, "globex");
      List<Thread> threads = new ArrayList<>();
      for (List<String> ids :
          List.of(List.of("acme", "initech"), List.of("initech", "acme"), List.of("globex", "acme"))) {
        threads.add(Thread.ofVirtual().start(() -> renameAgain(workspace, ids.get(0), ids.get(1))));
      }
      for (Thread thread : threads) {
        thread.join();
      }

      assertThat(workspace.orgs()).hasSize(2);
      assertThat(workspace.orgs()).allMatch(id -> workspace.org(id).as("ada").tables().list().size() == 1);
    }
  }

  @Test
  void rename_whileACallRuns_letsItEnd() throws Exception {
    try (Workspace workspace = Workspace.open(options())) {
      Running write = beginWrite(withThings(workspace, "acme"));
      Thread renaming = Thread.ofVirtual().start(() -> workspace.rename("acme", "globex"));
      while (renaming.isAlive() && renaming.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }

      write.release();
      renaming.join();

      assertThatNoException().isThrownBy(write.outcome());
      assertThat(workspace.orgs()).containsExactly("globex");
    }
  }

  @Test
  void erase_whileACallRuns_letsItEndAndOthersWait() throws Exception {
    try (Workspace workspace = Workspace.open(options())) {
      Running write = beginWrite(withThings(workspace, "acme"));
      Thread erasing = Thread.ofVirtual().start(() -> workspace.erase("acme"));
      while (erasing.isAlive() && erasing.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      List<Integer> tables = new ArrayList<>();
      Thread late =
          Thread.ofVirtual().start(() -> tables.add(workspace.org("acme").as("ada").tables().list().size()));

      write.release();
      erasing.join();
      late.join();

      assertThatNoException().isThrownBy(write.outcome());
      assertThat(tables).containsExactly(0);
    }
  }

  @Test
  void orgs_busyBeyondTheBound_areClosedWhenTheirCallsEnd() throws Exception {
    try (Workspace workspace = Workspace.open(options().withMaxOpenOrgs(1))) {
      Running acme = beginWrite(withThings(workspace, "acme"));
      Running globex = beginWrite(withThings(workspace, "globex"));

      acme.release();
      assertThatNoException().isThrownBy(acme.outcome());
      globex.release();
      assertThatNoException().isThrownBy(globex.outcome());

      assertThat(file("acme").isFree() ^ file("globex").isFree()).isTrue();
      assertThat(count(workspace.org("acme").as("ada"))).isEqualTo(1);
      assertThat(count(workspace.org("globex").as("ada"))).isEqualTo(1);
    }
  }

  @Test
  void orgs_amongStrayFiles_areListedAlone() throws Exception {
    try (Workspace workspace = Workspace.open(directory)) {
      workspace.org("acme");
      for (String stray : List.of("org-_zz", "org-_+f", "org-_4", "org-", "org-A", "other")) {
        Files.createFile(directory.resolve(stray + ".mv.db"));
      }

      assertThat(workspace.orgs()).containsExactly("acme");
    }
  }

  @Test
  void org_ofANewerFormat_isRefusedAndLeftAsItIs() throws Exception {
    makeOrg();
    file("acme").execute("update org.\"state\" set \"value\" = '99' where \"name\" = 'format'");
    StatementLog log = new StatementLog();
    try (Workspace workspace = Workspace.open(options().withStatementListener(log))) {
      FieldstoneException refusal = refused(ErrorCode.WORKSPACE_FORMAT_TOO_NEW, () -> workspace.org("acme"));

      assertThat(refusal.facts()).containsEntry("format", 99);
      assertThat(file("acme").isFree()).isTrue();
      assertThat(log.statements()).allMatch(sql -> sql.startsWith("select") || sql.equals("shutdown"));
      workspace.erase("acme");
      assertThat(workspace.orgs()).isEmpty();
    }
  }

  @Test
  void org_ofADamagedDocument_isRefusedAndFreed() throws Exception {
    makeOrg();
    file("acme").execute("update org.\"catalog_tables\" set \"document\" = '{'");
    try (Workspace workspace = Workspace.open(directory)) {
      refused(ErrorCode.STORAGE_FAILED, () -> workspace.org("acme"));

      assertThat(file("acme").isFree()).isTrue();
    }
  }

  private void makeOrg() {
    try (Workspace workspace = Workspace.open(directory)) {
      withThings(workspace, "acme");
    }
  }

  /** As often as there is an org to rename, and an id to give it. */
  private static void renameAgain(Workspace workspace, String id, String newId) {
    for (int turn = 0; turn < 20; turn++) {
      try {
        workspace.rename(id, newId);
      } catch (FieldstoneException refusal) {
        assertThat(refusal.code()).isIn(ErrorCode.ORG_NOT_FOUND, ErrorCode.ORG_EXISTS);
      }
    }
  }

  private static void callUntilRefused(
      Workspace workspace, AtomicInteger calls, List<FieldstoneException> failures) {
    try {
      while (true) {
        workspace.org("org" + calls.incrementAndGet() % 3).as("ada").tables().list();
      }
    } catch (FieldstoneException failure) {
      synchronized (failures) {
        failures.add(failure);
      }
    }
  }

  private static Session withThings(Workspace workspace, String org) {
    Session ada = workspace.org(org).as("ada");
    ada.tables().create(TableDraft.named("Things"));
    return ada;
  }

  /** Reads before and after it is held. */
  private static Running beginRead(Session session) {
    return Running.begin(
        hold ->
            session.read(
                state -> {
                  count(state);
                  hold.run();
                  return count(state);
                }));
  }

  /** Makes a record before it is held. */
  private static Running beginWrite(Session session) {
    return Running.begin(
        hold ->
            session.write(
                operation -> {
                  operation.records("things").create(Map.of("name", "thing"));
                  hold.run();
                  return true;
                }));
  }

  private static int count(Session session) {
    return ViewRunner.on(session).items("things").items().size();
  }

  private OrgFile file(String org) {
    return new OrgFile(directory, org, Durability.PROCESS);
  }

  private WorkspaceOptions options() {
    return WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS);
  }
}
