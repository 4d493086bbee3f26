package dev.fieldstone.importexport;

import dev.fieldstone.engine.error.FieldstoneException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Long work in the background. Safe for threads.
 *
 * <p>An export keeps its org open while it runs: closing the workspace waits for it as for any call, and then cuts it
 * off. An import is many calls, and the next one after the closing is refused. Either fails with {@code
 * WORKSPACE/CLOSED}; so does a job whose org is removed. A job does not outlive the process;
 * an import that ended with it can be resumed.
 *
 * @param <R> what comes of it
 */
public interface Job<R> {

  /** {@return how it stands} */
  JobState state();

  /** {@return how far it has come, as it was told last; null before that} */
  Progress.@Nullable Step progress();

  /**
   * Asks it to end at one of its next rows. Returns at once; whether it ended so, its state says. Does nothing to a job
   * that has ended.
   */
  void cancel();

  /**
   * Waits until it has ended.
   *
   * @return what came of it
   * @throws FieldstoneException what it failed with; {@code QUERY/CANCELLED} if it was cancelled, but of an import that
   *     had begun to write the report of how far it came;
   *     {@code ORG/INTERRUPTED} if the calling thread is interrupted, which the job does not notice
   * @throws RuntimeException what else it failed with, such as an exception of its {@link Progress}
   */
  R await();

  /**
   * {@return a future of what comes of it, for what is to be done at its end; to complete or cancel the future does
   * nothing to the job}
   */
  CompletableFuture<R> toCompletableFuture();
}
