package dev.fieldstone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.crash.operation.Kind;
import dev.fieldstone.crash.share.Document;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The check bites: a sound org passes, and each kind of damage is told. */
@Timeout(120)
final class CheckerTest {
  private static final String ORG = "acme";
  private static final int MIN_OPERATIONS = 300;

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session session = workspace.org(ORG).as("vandal");
  private final MemoryLog log = new MemoryLog();

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void org_afterTheWholeWorkload_isSound() {
    runUntil(Kind.UPDATE, 4);

    Outcome outcome = check(log.lines());

    assertThat(outcome.details()).isEmpty();
    assertThat(outcome).isEqualTo(new Outcome(log.lines().size() / 2, 0, 0, 0, List.of()));
  }

  @Test
  void workload_drawsEveryKind() {
    Set<String> kinds = Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toSet());

    Workload.run(workspace, ORG, 43, 2, () -> !log.kinds().containsAll(kinds), log);

    assertThat(check(log.lines()).details()).isEmpty();
  }

  @Test
  void operation_notAcknowledged_mayBeThereWhole() {
    runUntil(Kind.CREATE_IN_THREE_TABLES, 1);

    assertThat(check(withoutLastAcknowledgement()).details()).isEmpty();
  }

  @Test
  void operation_notAcknowledged_mayBeAbsent() {
    List<RecordId> made = runUntilThreeMade();

    session.records().delete(made.getFirst());

    assertThat(check(withoutLastAcknowledgement()).details()).isEmpty();
  }

  @Test
  void operation_notAcknowledged_mustNotBeThereInPart() {
    List<RecordId> made = runUntilThreeMade();

    session.records().delete(made.getLast());

    Outcome outcome = check(withoutLastAcknowledgement());
    assertThat(outcome).extracting(Outcome::lost, Outcome::torn).containsExactly(0, 1);
    assertThat(outcome.details()).singleElement().asString().contains("CREATE_IN_THREE_TABLES did [");
  }

  @Test
  void operation_acknowledged_mustNotBeAbsentNorThereInPart() {
    List<RecordId> made = runUntilThreeMade();

    session.records().delete(made.getLast());
    assertThat(check(log.lines())).extracting(Outcome::lost, Outcome::torn).containsExactly(1, 0);

    session.records().delete(made.getFirst());
    assertThat(check(log.lines())).extracting(Outcome::lost, Outcome::torn).containsExactly(1, 0);
  }

  @Test
  void record_madeAgainWithAnotherId_isLost() {
    List<RecordId> made = runUntilThreeMade();
    Map<String, Object> values = session.records().get(made.getLast()).values();

    session.records().delete(made.getLast());
    session.records(Document.TASKS).create(values);

    assertThat(check(log.lines()).details()).singleElement().asString().contains("the id of record tasks/");
  }

  @Test
  void value_changed_isLost() {
    List<RecordId> made = runUntilThreeMade();

    session.records().set(made.getFirst(), "amount", 0);

    assertThat(check(log.lines())).extracting(Outcome::lost, Outcome::torn).containsExactly(1, 0);
  }

  @Test
  void order_changed_isLost() {
    List<RecordId> made = runUntilThreeMade();
    String list = session.views().list(Document.DEALS).get(1).key();

    ViewRunner.on(session).move(Document.DEALS + "/" + list, Move.of(made.get(1)).first());

    assertThat(check(log.lines()).details()).singleElement().asString().contains("order deals/" + list);
  }

  @Test
  void definition_changed_isLost() {
    runUntil(Kind.CREATE_IN_THREE_TABLES, 1);

    session.fields(Document.DEALS).update("stage", FieldPatch.empty().withOptionRenamed("Lead", "Led"));
    session.fields(Document.COMPANIES).delete(FieldLocator.of("note"));

    assertThat(check(log.lines()).details())
        .anyMatch(detail -> detail.contains("APPLY: field companies/note is null"))
        .anyMatch(detail -> detail.contains("APPLY: field deals/stage is single_select[Led, "));
  }

  @Test
  void record_thatNobodyBegan_isTorn() {
    runUntil(Kind.UPDATE, 1);

    session.records(Document.COMPANIES).create(Map.of("name", "stranger"));

    assertThat(check(log.lines()).details())
        .singleElement().asString().contains("nobody began this: record companies/stranger");
  }

  @Test
  void orgThatIsNotThere_hasLostEverything() {
    runUntil(Kind.UPDATE, 1);

    Outcome outcome = Checker.check(workspace, "another", log.lines());

    assertThat(outcome.lost()).isGreaterThan(1);
    assertThat(Checker.check(workspace, "another", List.of()).details()).isEmpty();
  }

  /** Runs until some operations were done, the last of them of this kind. */
  private void runUntil(Kind last, int threads) {
    Workload.run(workspace, ORG, 42, threads, () -> !log.isOver(last.name()), log);
  }

  /** Runs until a company, a deal and a task were made together; {@return their ids} */
  private List<RecordId> runUntilThreeMade() {
    runUntil(Kind.CREATE_IN_THREE_TABLES, 1);
    return LogLine.parse(log.lines().getLast()).facts().values().stream()
        .map(id -> RecordId.parse(Objects.requireNonNull(id)))
        .toList();
  }

  private List<String> withoutLastAcknowledgement() {
    return log.lines().subList(0, log.lines().size() - 1);
  }

  private Outcome check(List<String> lines) {
    return Checker.check(workspace, ORG, lines);
  }

  /** Keeps the lines in memory. */
  private static final class MemoryLog implements OperationLog {
    private final List<String> lines = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    @Override
    public synchronized void begin(String line) {
      lines.add(line);
      kinds.add(LogLine.parse(line).kind());
    }

    @Override
    public synchronized void acknowledge(String line) {
      lines.add(line);
    }

    synchronized List<String> lines() {
      return List.copyOf(lines);
    }

    synchronized Set<String> kinds() {
      return Set.copyOf(kinds);
    }

    synchronized boolean isOver(String lastKind) {
      return lines.size() / 2 >= MIN_OPERATIONS && LogLine.parse(lines.getLast()).kind().equals(lastKind);
    }
  }
}
