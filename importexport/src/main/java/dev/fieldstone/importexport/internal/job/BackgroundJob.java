package dev.fieldstone.importexport.internal.job;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Cancellation;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Job;
import dev.fieldstone.importexport.JobState;
import dev.fieldstone.importexport.Progress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work on another thread. Its end is one future, of which everything else that it tells of its end is read.
 *
 * @param <R> what comes of it
 */
public final class BackgroundJob<R> implements Job<R> {
  private final Cancellation cancellation;
  private final CompletableFuture<R> end = new CompletableFuture<>();
  private volatile Progress.@Nullable Step step;

  private BackgroundJob(Cancellation cancellation) {
    this.cancellation = cancellation;
  }

  /**
   * Begins a job.
   *
   * @param executor where it runs
   * @param cancellation ends it; the job's alone
   * @param progress the host's own, which is told besides
   * @param work is given whom it has to tell how far it has come
   */
  public static <R> BackgroundJob<R> start(
      Executor executor, Cancellation cancellation, Progress progress, Function<Progress, R> work) {
    BackgroundJob<R> job = new BackgroundJob<>(cancellation);
    executor.execute(() -> job.run(work, progress));
    return job;
  }

  /** {@return an executor that runs each job on a daemon thread of its own} */
  public static Executor ownThread(String name) {
    return work -> Thread.ofPlatform().daemon().name(name).start(work);
  }

  @Override
  public JobState state() {
    return switch (end.state()) {
      case RUNNING -> JobState.RUNNING;
      case SUCCESS -> isCutShort(end.resultNow()) ? JobState.CANCELLED : JobState.DONE;
      case FAILED -> isCancelledBy(end.exceptionNow()) ? JobState.CANCELLED : JobState.FAILED;
      case CANCELLED -> JobState.CANCELLED;
    };
  }

  @Override
  public Progress.@Nullable Step progress() {
    return step;
  }

  @Override
  public void cancel() {
    cancellation.cancel();
  }

  @Override
  public R await() {
    try {
      return end.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FieldstoneException(ErrorCode.ORG_INTERRUPTED, "The calling thread was interrupted", interrupted);
    } catch (ExecutionException failure) {
      throw thrown(Objects.requireNonNull(failure.getCause()));
    }
  }

  @Override
  public CompletableFuture<R> toCompletableFuture() {
    return end.copy();
  }

  /** Whatever ends the work is for those who wait for it, errors of the virtual machine among them. */
  private void run(Function<Progress, R> work, Progress progress) {
    try {
      end.complete(work.apply(new Relay(progress)));
    } catch (RuntimeException | Error failure) {
      end.completeExceptionally(failure);
    }
  }

  /** Takes note of each step before the host is told. */
  private final class Relay implements Progress {
    private final Progress host;

    Relay(Progress host) {
      this.host = host;
    }

    @Override
    public void advanced(Step next) {
      step = next;
      host.advanced(next);
    }

    @Override
    public void refused(FailedRow row) {
      host.refused(row);
    }
  }

  /** An import that was cancelled reports how far it came. */
  private static boolean isCutShort(@Nullable Object result) {
    return result instanceof ImportReport report && report.cancelled();
  }

  private boolean isCancelledBy(Throwable failure) {
    return cancellation.isCancelled()
        && failure instanceof FieldstoneException refusal
        && refusal.code() == ErrorCode.QUERY_CANCELLED;
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }
}
