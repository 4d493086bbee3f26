package dev.fieldstone.importexport;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports in the background, and those that are cancelled. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExportJobTest {
  private static final ExportOptions DEFAULTS = ExportOptions.defaults();
  private static final Source DEALS = Source.of("deals");

  @TempDir Path directory;

  @Test
  void job_hasNoCap_andTheReportOfAnExport() {
    Limits limits = Limits.defaults().toBuilder().maxExportRows(5).build();
    try (Crm crm = Crm.open(WorkspaceOptions.inMemory().withLimits(limits))) {
      crm.deals(20, "Lead");

      Job<ExportReport> job = Exporter.on(crm.ada()).start("deals", file(), DEFAULTS);

      ExportReport report = job.await();
      assertThat(report.rows()).isEqualTo(20);
      assertThat(file()).isNotEmptyFile();
      assertThat(job.state()).isEqualTo(JobState.DONE);
      assertThat(job.progress())
          .isEqualTo(new Progress.Step(Progress.Phase.EXPORTING, 20, OptionalLong.of(20), report.bytes()));
    }
  }

  @Test
  void reads_ofAJob_haveNoTimeout() {
    try (Crm crm = Crm.open(options(Duration.ZERO))) {
      crm.deals(2_500, "Lead");
      Query sorted = Query.where("name").contains("1").sortedBy("amount", Sort.Direction.ASC);
      refused(ErrorCode.QUERY_TIMEOUT, () -> Exporter.on(crm.ada()).run("deals", file(), DEFAULTS));

      Exporter exporter = Exporter.on(crm.ada());

      assertThat(exporter.start("deals", file(), DEFAULTS).await().rows()).isEqualTo(2_500);
      assertThat(exporter.start("deals", file(), DEFAULTS.withQuery(sorted)).await().rows()).isPositive();
      assertThat(exporter.start("deals/pipeline", file(), DEFAULTS.withGroup("Lead")).await().rows())
          .isEqualTo(2_500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelledJob_leavesTheFileThatWasThere(FileType type) throws IOException {
    Halt halt = new Halt(directory);
    try (Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(halt))) {
      crm.deals(3_000, "Lead");
      Files.writeString(file(), "old");
      Job<ExportReport> job = Exporter.on(crm.ada()).start("deals", file(), DEFAULTS.withType(type));
      halt.awaitReached();
      assertThat(job.state()).isEqualTo(JobState.RUNNING);

      job.cancel();
      halt.goOn();

      refused(ErrorCode.QUERY_CANCELLED, job::await);
      assertThat(job.state()).isEqualTo(JobState.CANCELLED);
      assertThat(file()).hasContent("old");
      assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file()));
    }
  }

  @Test
  void cancellation_endsRunsAndJobsThatWereGivenIt() {
    try (Crm crm = Crm.open()) {
      crm.deals(10, "Lead");
      Cancellation cancellation = new Cancellation();
      cancellation.cancel();
      ExportOptions cancelled = DEFAULTS.withCancellation(cancellation);

      refused(ErrorCode.QUERY_CANCELLED, () -> Exporter.on(crm.ada()).run("deals", file(), cancelled));
      Job<ExportReport> job = Exporter.on(crm.ada()).start("deals", file(), cancelled);

      refused(ErrorCode.QUERY_CANCELLED, job::await);
      assertThat(job.state()).isEqualTo(JobState.CANCELLED);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void cancel_ofAJob_leavesTheHostsCancellationAlone() {
    try (Crm crm = Crm.open()) {
      Cancellation shared = new Cancellation();

      Exporter.on(crm.ada()).start("deals", file(), DEFAULTS.withCancellation(shared)).cancel();

      assertThat(shared.isCancelled()).isFalse();
    }
  }

  @Test
  void failure_isTold() {
    try (Crm crm = Crm.open()) {
      Job<ExportReport> unknown = Exporter.on(crm.ada()).start("nothing", file(), DEFAULTS);
      refused(ErrorCode.TABLE_NOT_FOUND, unknown::await);
      assertThat(unknown.state()).isEqualTo(JobState.FAILED);

      Progress failing =
          step -> {
            throw new IllegalStateException("Stop");
          };
      Job<ExportReport> failed = Exporter.on(crm.ada()).start("deals", file(), DEFAULTS.withProgress(failing));

      assertThatThrownBy(failed::await).hasMessage("Stop");
      assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void executorOfTheHost_runsTheJob() {
    try (Crm crm = Crm.open()) {
      ByteArrayOutputStream output = new ByteArrayOutputStream();

      Job<ExportReport> job =
          Exporter.on(crm.ada()).start(DEALS, ExportTarget.of(output), DEFAULTS, Runnable::run);

      assertThat(job.state()).isEqualTo(JobState.DONE);
      assertThat(output.size()).isPositive();
    }
  }

  @Test
  void sessionThatIsBound_startsNone() {
    try (Crm crm = Crm.open()) {
      assertThatThrownBy(() -> crm.ada().read(bound -> Exporter.on(bound).start("deals", file(), DEFAULTS)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void sessionWithinAScope_exportsWhatItSees() {
    try (Crm crm = Crm.open(options(Duration.ofSeconds(30)))) {
      crm.deals(4, "Lead");
      crm.deals(3, "Won");
      Scope won = Scope.open().with(TableScope.of("deals").where(Filter.field("stage").is("Won")));

      Job<ExportReport> job = Exporter.on(crm.ada().within(won)).start("deals", file(), DEFAULTS);

      assertThat(job.await().rows()).isEqualTo(3);
    }
  }

  @Test
  void workspaceThatCloses_failsTheJob() throws IOException {
    Halt halt = new Halt(directory);
    try (Crm crm = Crm.open(impatient(halt))) {
      Job<ExportReport> job = halted(crm, halt, () -> crm.workspace().close());

      refused(ErrorCode.WORKSPACE_CLOSED, job::await);
      assertThat(job.state()).isEqualTo(JobState.FAILED);
      assertThat(file()).hasContent("old");
    }
  }

  @Test
  void orgThatIsRemoved_failsTheJob() throws IOException {
    Halt halt = new Halt(directory);
    try (Crm crm = Crm.open(impatient(halt))) {
      Job<ExportReport> job = halted(crm, halt, () -> crm.workspace().erase("acme"));

      refused(ErrorCode.WORKSPACE_CLOSED, job::await);
      assertThat(job.state()).isEqualTo(JobState.FAILED);
      assertThat(file()).hasContent("old");
    }
  }

  @Test
  void exportsToOneFileAtOnce_leaveAWholeOne() throws IOException {
    try (Crm crm = Crm.open()) {
      crm.deals(2_000, "Lead");
      Exporter exporter = Exporter.on(crm.ada());
      List<ExportOptions> each =
          List.of(DEFAULTS, DEFAULTS.withMode(ExportMode.READABLE), DEFAULTS.withDelimiter(Delimiter.TAB));
      List<byte[]> whole = each.stream().map(options -> bytes(exporter, options)).toList();

      AtOnce.run(6, thread -> exporter.start("deals", file(), each.get(thread % each.size())).await());

      byte[] left = Files.readAllBytes(file());
      assertThat(whole).anySatisfy(one -> assertThat(left).isEqualTo(one));
      assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file()));
    }
  }

  @Test
  void recordsMadeMeanwhile_areNotInTheFile() throws IOException {
    Halt halt = new Halt(directory);
    try (Crm crm = Crm.open(impatient(halt))) {
      Job<ExportReport> job = halted(crm, halt, () -> crm.deals(100, "Won"));

      assertThat(job.await().rows()).isEqualTo(3_000);
      assertThat(file()).content().doesNotContain("Won 1");
    }
  }

  /** Starts an export, and does something while it has written a part. */
  private Job<ExportReport> halted(Crm crm, Halt halt, Runnable meanwhile) throws IOException {
    crm.deals(3_000, "Lead");
    Files.writeString(file(), "old");
    Job<ExportReport> job = Exporter.on(crm.ada()).start("deals", file(), DEFAULTS);
    halt.awaitReached();
    meanwhile.run();
    halt.goOn();
    return job;
  }

  private static byte[] bytes(Exporter exporter, ExportOptions options) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    exporter.run("deals", output, options);
    return output.toByteArray();
  }

  private static WorkspaceOptions impatient(Halt halt) {
    return WorkspaceOptions.inMemory().withCloseTimeout(Duration.ofMillis(50)).withStatementListener(halt);
  }

  private static WorkspaceOptions options(Duration readTimeout) {
    return WorkspaceOptions.inMemory()
        .withLimits(Limits.defaults().toBuilder().readTimeout(readTimeout).build());
  }

  private Path file() {
    return directory.resolve("deals.csv");
  }
}
