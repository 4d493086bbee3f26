package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports in the background, ended, failed, resumed and repeated. */
class ImportJobTest {
  private static final int ROWS = 5_000;
  private static final ImportOptions PLAIN = ImportOptions.defaults();

  @TempDir Path directory;

  private final Deals deals =
      Deals.open(Limits.defaults().toBuilder().maxImportRows(10).maxImportBytes(100).build());

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void aJob_hasNoCap_andReportsEveryRow() throws IOException {
    Path file = file(ROWS);

    Job<ImportReport> job = deals.importer().start("deals", file, PLAIN);
    ImportReport report = job.await();

    checkWhole(report);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.progress()).isNotNull();
    assertThat(deals.importer().unfinished()).isEmpty();
  }

  @Test
  void aJob_thatFailedInTheMiddle_isResumed_withoutDoublingARow() throws IOException {
    Path file = file(ROWS);
    List<Long> refused = new ArrayList<>();
    Job<ImportReport> broken = deals.importer().start("deals", file, PLAIN.withProgress(new OnRefusal(1_500, ImportJobTest::breakOff)));

    assertThatThrownBy(broken::await).isInstanceOf(IllegalStateException.class);
    assertThat(broken.state()).isEqualTo(JobState.FAILED);
    assertThat(deals.all()).hasSizeBetween(1_000, ROWS - 1_000);
    UnfinishedImport unfinished = deals.importer().unfinished().getFirst();
    assertThat(unfinished.actor()).isEqualTo("ada");
    assertThat(unfinished.rows()).isEqualTo(ROWS);

    ImportOptions again = PLAIN.withIdempotencyKey(unfinished.name()).withProgress(new Listener(refused));
    checkWhole(deals.importer().start("deals", file, again).await());
    assertThat(refused).hasSize(ROWS / 100).isSorted();
  }

  @Test
  void aJob_withAKey_isRepeatedWithoutWriting() throws IOException {
    Path file = file(ROWS);
    ImportOptions keyed = PLAIN.withIdempotencyKey("monday");

    ImportReport first = deals.importer().start("deals", file, keyed).await();
    ImportReport second = deals.importer().start("deals", file, keyed).await();

    assertThat(second).isEqualTo(first);
    checkWhole(second);
    assertThat(deals.importer().unfinished()).isEmpty();
  }

  @Test
  void aKey_ofOtherContent_isRefused() throws IOException {
    deals.importer().start("deals", file(20), PLAIN.withIdempotencyKey("monday")).await();

    Job<ImportReport> other = deals.importer().start("deals", file(21), PLAIN.withIdempotencyKey("monday"));

    assertThat(catchThrowableOfType(FieldstoneException.class, other::await).code())
        .isEqualTo(ErrorCode.REQUEST_KEY_REUSED);
    assertThat(deals.all()).hasSize(20 - 20 / 100);
  }

  @Test
  void aForgottenJob_beginsAnew() throws IOException {
    Path file = file(20);
    deals.importer().start("deals", file, PLAIN.withIdempotencyKey("monday")).await();
    deals.importer().forget("monday");

    deals.importer().start("deals", file, PLAIN.withIdempotencyKey("monday")).await();

    assertThat(deals.all()).hasSize(2 * 20);
  }

  @Test
  void aCancelledJob_leavesWholeBatches_andReportsHowFarItCame() throws IOException {
    Cancellation cancellation = new Cancellation();
    Progress cancelling =
        step -> {
          if (step.phase() == Progress.Phase.IMPORTING && step.doneRows() >= 1_000) {
            cancellation.cancel();
          }
        };
    ImportOptions options = PLAIN.withCancellation(cancellation).withProgress(cancelling);

    Job<ImportReport> job = deals.importer().start("deals", file(60_000), options);
    ImportReport report = job.await();

    assertThat(report.importedRows()).isEqualTo(deals.all().size());
    assertThat(report.readRows()).isEqualTo(report.importedRows() + report.failedRows());
    assertThat(job.state()).isEqualTo(report.cancelled() ? JobState.CANCELLED : JobState.DONE);
    assertThat(deals.importer().unfinished()).isEmpty();
  }

  @Test
  void aCancelledJob_withAKey_isGoneOnWith_withoutDoublingARow() throws IOException {
    Path file = file(ROWS);
    Cancellation cancellation = new Cancellation();
    Progress cancelling = new OnRefusal(1_500, cancellation::cancel);
    ImportOptions keyed = PLAIN.withIdempotencyKey("monday");

    ImportReport part =
        deals.importer()
            .start("deals", file, keyed.withCancellation(cancellation).withProgress(cancelling))
            .await();
    assertThat(part.cancelled()).isTrue();
    assertThat(deals.importer().unfinished()).extracting(UnfinishedImport::name).containsExactly("monday");

    checkWhole(deals.importer().start("deals", file, keyed).await());
  }

  @Test
  void aJob_thatIsForgottenWhileItRuns_writesNoMore_andLeavesNothingBehind() throws IOException {
    ImportOptions keyed = PLAIN.withIdempotencyKey("monday");
    Progress forgetting = new OnRefusal(1_500, () -> deals.importer().forget("monday"));

    Job<ImportReport> job = deals.importer().start("deals", file(ROWS), keyed.withProgress(forgetting));

    assertThat(catchThrowableOfType(FieldstoneException.class, job::await).code())
        .isEqualTo(ErrorCode.QUERY_CANCELLED);
    int written = deals.all().size();
    assertThat(deals.importer().unfinished()).isEmpty();
    ImportReport other = deals.importer().start("deals", file(3_000), keyed).await();
    assertThat(other.importedRows()).isEqualTo(3_000 - 30);
    assertThat(deals.all()).hasSize(written + 3_000 - 30);
  }

  @Test
  void ofTwoJobsWithOneName_theLaterGoesOn_andNoRowIsDoubled() throws IOException {
    Path file = file(ROWS);
    ImportOptions keyed = PLAIN.withIdempotencyKey("monday");
    List<Job<ImportReport>> second = new ArrayList<>();
    Progress starting = new OnRefusal(1_500, () -> second.add(deals.importer().start("deals", file, keyed)));

    Job<ImportReport> first = deals.importer().start("deals", file, keyed.withProgress(starting));
    try {
      first.await();
    } catch (FieldstoneException takenOver) {
      assertThat(takenOver.code()).isEqualTo(ErrorCode.QUERY_CANCELLED);
    }

    checkWhole(second.getFirst().await());
  }

  @Test
  void aJob_overRowsThatCannotBeRead_tellsThemAsItGoes() throws IOException {
    Path file = Files.writeString(directory.resolve("short.csv"), "name,amount\n" + "a\n".repeat(20_000), UTF_8);
    List<Long> refused = new ArrayList<>();

    ImportReport report =
        deals.importer().start("deals", file, PLAIN.withProgress(new Listener(refused))).await();

    assertThat(report.failedRows()).isEqualTo(20_000);
    assertThat(report.failures()).hasSize(1_000);
    assertThat(refused).hasSize(20_000).isSorted();
  }

  @Test
  void aName_thatIsNoKey_isRefused() throws IOException {
    Path file = file(1);

    assertThat(
            catchThrowableOfType(
                    FieldstoneException.class,
                    () -> deals.importer().start("deals", file, PLAIN.withIdempotencyKey(" \0")))
                .code())
        .isEqualTo(ErrorCode.REQUEST_KEY_INVALID);
  }

  @Test
  void aFile_thatChangedBetweenItsReadings_isRefused() throws IOException {
    Path file = file(20);
    Progress changing =
        step -> {
          if (step.phase() == Progress.Phase.COUNTING) {
            overwrite(file, "amount,name\n1,Swapped\n");
          }
        };

    Job<ImportReport> job = deals.importer().start("deals", file, PLAIN.withProgress(changing));

    assertThat(catchThrowableOfType(FieldstoneException.class, job::await).code())
        .isEqualTo(ErrorCode.IMPORT_FILE_CHANGED);
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void aJob_ofAFaultyFile_failsWithItsCode() throws IOException {
    Path file = Files.writeString(directory.resolve("empty.csv"), "", UTF_8);

    Job<ImportReport> job = deals.importer().start("deals", file, PLAIN);

    assertThat(catchThrowableOfType(FieldstoneException.class, job::await).code()).isEqualTo(ErrorCode.IMPORT_EMPTY);
    assertThat(deals.importer().unfinished()).isEmpty();
  }

  @Test
  void aDryRun_orABoundSession_isNoJob() throws IOException {
    Path file = file(1);

    assertThatThrownBy(() -> deals.importer().start("deals", file, PLAIN.asDryRun()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> deals.session().write(bound -> Importer.on(bound).start("deals", file, PLAIN).state()))
        .isInstanceOf(IllegalStateException.class);
  }

  private void checkWhole(ImportReport report) {
    assertThat(report.readRows()).isEqualTo(ROWS);
    assertThat(report.failedRows()).isEqualTo(ROWS / 100);
    assertThat(report.importedRows()).isEqualTo(ROWS - ROWS / 100);
    assertThat(report.failures()).hasSize(ROWS / 100);
    assertThat(deals.names()).hasSize(ROWS - ROWS / 100).doesNotHaveDuplicates();
  }

  /** Every hundredth row has an amount that is none, the first of them being row 101 of the spreadsheet. */
  private Path file(int rows) throws IOException {
    StringBuilder text = new StringBuilder("name,amount\n");
    for (int row = 1; row <= rows; row++) {
      text.append("Deal ").append(row).append(',').append(row % 100 == 0 ? "lots" : row).append('\n');
    }
    return Files.writeString(directory.resolve(rows + ".csv"), text, UTF_8);
  }

  private static void breakOff() {
    throw new IllegalStateException("The host has had enough");
  }

  private static void overwrite(Path file, String text) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Does something at the first row that is told refused behind a row. */
  private static final class OnRefusal implements Progress {
    private final long row;
    private final Runnable action;
    private final AtomicBoolean isDone = new AtomicBoolean();

    OnRefusal(long row, Runnable action) {
      this.row = row;
      this.action = action;
    }

    @Override
    public void advanced(Step step) {}

    @Override
    public void refused(FailedRow failed) {
      if (failed.row() > row && !isDone.getAndSet(true)) {
        action.run();
      }
    }
  }

  /** Notes the rows that it is told of. */
  private record Listener(List<Long> rows) implements Progress {
    @Override
    public void advanced(Step step) {}

    @Override
    public void refused(FailedRow failed) {
      rows.add(failed.row());
    }
  }
}
