package dev.fieldstone.importexport.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.Job;
import dev.fieldstone.importexport.JobState;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.importexport.internal.CancelledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundJobTest {
  private static final Executor HERE = Runnable::run;
  private static final Progress.Step STEP =
      new Progress.Step(Progress.Phase.EXPORTING, 1, OptionalLong.empty(), 10);

  @Test
  void work_thatEnds_isDoneWithItsResult() {
    Job<String> job = start(HERE, progress -> "result");

    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.await()).isEqualTo("result");
    assertThat(job.progress()).isNull();
    assertThat(job.toCompletableFuture()).isCompletedWithValue("result");
  }

  @Test
  void work_runsOnADaemonThreadOfThatName() {
    Job<Thread> job = start(BackgroundJob.ownThread("a job"), progress -> Thread.currentThread());

    assertThat(job.await().getName()).isEqualTo("a job");
    assertThat(job.await().isDaemon()).isTrue();
  }

  @Test
  void steps_areKeptAndToldToTheHost() {
    List<Progress.Step> told = new ArrayList<>();

    Job<String> job =
        BackgroundJob.start(
            HERE,
            new Cancellation(),
            told::add,
            progress -> {
              progress.advanced(STEP);
              return "";
            });

    assertThat(job.progress()).isEqualTo(STEP);
    assertThat(told).containsExactly(STEP);
  }

  @Test
  void work_thatFails_hasFailedWithWhatItThrew() {
    IllegalStateException failure = new IllegalStateException("Stop");

    Job<String> job =
        start(
            HERE,
            progress -> {
              throw failure;
            });

    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThatThrownBy(job::await).isSameAs(failure);
    assertThat(job.toCompletableFuture().exceptionNow()).isSameAs(failure);
  }

  @Test
  void error_isToldToo() {
    Job<String> job =
        start(
            HERE,
            progress -> {
              throw new StackOverflowError("deep");
            });

    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThatThrownBy(job::await).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void cancelledWork_isCancelled() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    CountDownLatch started = new CountDownLatch(1);
    Job<String> job =
        BackgroundJob.start(
            BackgroundJob.ownThread("cancelled"),
            cancellation,
            Progress.NONE,
            progress -> {
              started.countDown();
              while (true) {
                CancelledRun.demandNot(cancellation);
                Thread.onSpinWait();
              }
            });
    started.await();
    assertThat(job.state()).isEqualTo(JobState.RUNNING);

    job.cancel();

    assertThatThrownBy(job::await)
        .isInstanceOfSatisfying(
            FieldstoneException.class, end -> assertThat(end.code()).isEqualTo(ErrorCode.QUERY_CANCELLED));
    assertThat(job.state()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void cancelAfterTheEnd_changesNothing() {
    Job<String> job = start(HERE, progress -> "result");

    job.cancel();

    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.await()).isEqualTo("result");
  }

  @Test
  void futureOfTheHost_doesNothingToTheJob() {
    CountDownLatch goOn = new CountDownLatch(1);
    Job<String> job =
        start(
            BackgroundJob.ownThread("undisturbed"),
            progress -> {
              await(goOn);
              return "result";
            });

    CompletableFuture<String> future = job.toCompletableFuture();
    future.complete("another");
    goOn.countDown();

    assertThat(job.await()).isEqualTo("result");
  }

  @Test
  void waitingThread_thatIsInterrupted_saysSo() {
    CountDownLatch goOn = new CountDownLatch(1);
    Job<String> job =
        start(
            BackgroundJob.ownThread("goes on"),
            progress -> {
              await(goOn);
              return "result";
            });
    Thread.currentThread().interrupt();

    assertThatThrownBy(job::await)
        .isInstanceOfSatisfying(
            FieldstoneException.class, end -> assertThat(end.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));

    assertThat(Thread.interrupted()).isTrue();
    goOn.countDown();
    assertThat(job.await()).isEqualTo("result");
  }

  @Test
  void executor_thatRefuses_isHeard() {
    Executor full =
        work -> {
          throw new RejectedExecutionException("full");
        };

    assertThatThrownBy(() -> start(full, progress -> "")).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void cancellations_areNested_andTheSharedOneIsNobodys() {
    Cancellation outer = new Cancellation();
    Cancellation inner = outer.nested();
    Cancellation other = outer.nested();

    inner.cancel();

    assertThat(inner.isCancelled()).isTrue();
    assertThat(outer.isCancelled()).isFalse();
    outer.cancel();
    assertThat(other.isCancelled()).isTrue();
    assertThatThrownBy(() -> Cancellation.none().cancel()).isInstanceOf(IllegalStateException.class);
    assertThat(Cancellation.none().nested().isCancelled()).isFalse();
  }

  private static <R> Job<R> start(Executor executor, Function<Progress, R> work) {
    return BackgroundJob.start(executor, new Cancellation(), Progress.NONE, work);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
