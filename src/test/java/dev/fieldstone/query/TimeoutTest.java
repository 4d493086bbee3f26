package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads whose time is up: before they begin, or between two batches. */
final class TimeoutTest {
  private static final Query EVERYTHING = Query.everything();
  private static final Query NARROWED = where("stage").is("Lead");
  private static final Query EVALUATED = where("name").contains("e");
  private static final Query SORTED = EVERYTHING.sortedBy("name", Sort.Direction.ASC);
  private static final ViewLocator PIPELINE = ViewLocator.of("deals/pipeline");

  static Stream<Named<Consumer<Crm>>> reads() {
    return Stream.of(
        Named.of("items", crm -> crm.views().items("deals")),
        Named.of("items, sorted", crm -> crm.views().items("deals", SORTED)),
        Named.of("items, sorted, uncounted", crm -> crm.views().items("deals", SORTED.uncounted())),
        Named.of("items, filtered", crm -> crm.views().items("deals/all_deals", EVALUATED)),
        Named.of("count", crm -> crm.views().count("deals", EVERYTHING)),
        Named.of("count, narrowed", crm -> crm.views().count("deals", NARROWED)),
        Named.of("count, evaluated", crm -> crm.views().count("deals", EVALUATED)),
        Named.of("exists", crm -> crm.views().exists("deals", EVERYTHING)),
        Named.of("ids", crm -> crm.views().ids("deals", EVERYTHING)),
        Named.of("ids, sorted", crm -> crm.views().ids("deals", SORTED)),
        Named.of("forEach", crm -> crm.views().forEach("deals", EVERYTHING, record -> {})),
        Named.of("forEach, in a state", crm -> crm.ada().read(TimeoutTest::forEach)),
        Named.of("groups", crm -> crm.views().groups("deals/pipeline")),
        Named.of("groups, evaluated", crm -> crm.views().groups(PIPELINE, EVALUATED)),
        Named.of("board", crm -> crm.views().board("deals/pipeline", 5)),
        Named.of("export", TimeoutTest::export),
        Named.of("deletionPlan", crm -> crm.ada().records().deletionPlan(List.of(crm.company("Globex")))));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void read_withoutTime_isRefused(Consumer<Crm> read) {
    try (Crm crm = Crm.open(options(Duration.ZERO))) {
      Record rocket = crm.deal("Rocket", Map.of("stage", "Lead", "company", crm.company("Acme")));

      assertThat(refused(ErrorCode.QUERY_TIMEOUT, () -> read.accept(crm)).facts())
          .containsEntry("readTimeout", "PT0S");

      assertThat(crm.ada().records().get(rocket).display()).isEqualTo("Rocket");
    }
  }

  @Test
  void write_thatHasToLookAround_isRefusedWithoutTimeAndUndone() {
    try (Crm crm = Crm.open(options(Duration.ZERO))) {
      Record acme = crm.company("Acme");
      Record rocket = crm.deal("Rocket", Map.of("stage", "Lead"));

      refused(
          ErrorCode.QUERY_TIMEOUT,
          () -> crm.views().move("deals/pipeline", Move.of(rocket).toGroup("Won").first()));
      refused(ErrorCode.QUERY_TIMEOUT, () -> crm.ada().records().delete(acme));

      assertThat(crm.ada().records().get(rocket).version()).isEqualTo(1);
      assertThat(crm.ada().records().find(acme)).isPresent();
    }
  }

  @Test
  void scan_whoseTimeEndsBetweenBatches_isRefused() {
    Slowness slowness = new Slowness();
    try (Crm crm = Crm.open(slowness.options())) {
      crm.deals(2_500, "Lead");
      slowness.begin();

      refused(ErrorCode.QUERY_TIMEOUT, () -> crm.views().count("deals", EVALUATED));
    }
  }

  @Test
  void walk_whoseTimeEndsBetweenSteps_isRefusedAndMovesNothing() {
    Slowness slowness = new Slowness();
    try (Crm crm = Crm.open(slowness.options())) {
      crm.deals(1_000, "Lead");
      Record last = crm.deal("Last", Map.of("stage", "Won"));
      Record moved = crm.deal("Moved", Map.of("stage", "Lost"));
      slowness.begin();

      refused(
          ErrorCode.QUERY_TIMEOUT,
          () -> crm.views().move("deals/pipeline", Move.of(moved).toGroup("Won").first()));

      slowness.end();
      assertThat(crm.ada().records().get(moved).version()).isEqualTo(1);
      assertThat(crm.ada().records().get(last).version()).isEqualTo(1);
    }
  }

  @Test
  void cascade_whoseTimeEndsBetweenLevels_isRefusedAndDeletesNothing() {
    Slowness slowness = new Slowness();
    try (Crm crm = Crm.open(slowness.options())) {
      crm.ada().tables().create(
          TableDraft.named("Parts").field("whole", FieldType.reference("parts", OnDelete.CASCADE)));
      Record whole = crm.ada().records("parts").create(Map.of("name", "0"));
      Record part = whole;
      for (int depth = 1; depth < 20; depth++) {
        part = crm.ada().records("parts").create(Map.of("name", "" + depth, "whole", part));
      }
      RecordId deepest = part.id();
      slowness.begin();

      refused(ErrorCode.QUERY_TIMEOUT, () -> crm.ada().records().deletionPlan(List.of(whole)));
      refused(ErrorCode.QUERY_TIMEOUT, () -> crm.ada().records().delete(whole));

      slowness.end();
      assertThat(crm.ada().records().find(deepest)).isPresent();
    }
  }

  private static WorkspaceOptions options(Duration readTimeout) {
    Limits limits = Limits.defaults().toBuilder().readTimeout(readTimeout).build();
    return WorkspaceOptions.inMemory().withLimits(limits);
  }

  private static boolean forEach(Session state) {
    ViewRunner.on(state).forEach("deals", EVERYTHING, record -> {});
    return true;
  }

  private static void export(Crm crm) {
    Exporter.on(crm.ada()).run("deals", new ByteArrayOutputStream(), ExportOptions.defaults());
  }

  /** Statements that take all the time of a read, once they are to. */
  private static final class Slowness implements StatementListener {
    private static final Duration TIMEOUT = Duration.ofMillis(20);
    private volatile boolean isSlow;

    WorkspaceOptions options() {
      return TimeoutTest.options(TIMEOUT).withStatementListener(this);
    }

    void begin() {
      isSlow = true;
    }

    void end() {
      isSlow = false;
    }

    @Override
    public void executing(String sql) {
      if (isSlow) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        for (long left = 1; left > 0; left = end - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
      }
    }
  }
}
