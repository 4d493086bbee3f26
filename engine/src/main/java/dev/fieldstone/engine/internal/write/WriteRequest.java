package dev.fieldstone.engine.internal.write;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A write as it is asked for.
 *
 * @param <T> the answer
 * @param actor who asks
 * @param work what to do
 * @param runner on which thread
 * @param ending what becomes of it
 */
public record WriteRequest<T extends @Nullable Object>(
    String actor, Function<Operation, T> work, Runner runner, Ending ending) {

  /** Which thread does the work. */
  public enum Runner {
    /** Whichever has the writer: the work runs no code of the host. */
    ANY,
    /** The caller's own, for the host's code may depend on it. */
    CALLER
  }

  /** What becomes of the work once it is done. */
  public enum Ending {
    /** It is committed. */
    COMMIT,
    /** It is undone; nothing outside the transaction is touched. */
    UNDO
  }

  /** {@return a write that runs the engine's own code} */
  public static <T extends @Nullable Object> WriteRequest<T> of(String actor, Function<Operation, T> work) {
    return new WriteRequest<>(actor, work, Runner.ANY, Ending.COMMIT);
  }

  /** {@return a write that runs the host's code} */
  public static <T extends @Nullable Object> WriteRequest<T> ofHost(String actor, Function<Operation, T> work) {
    return new WriteRequest<>(actor, work, Runner.CALLER, Ending.COMMIT);
  }

  /** {@return a trial of the engine's own code} */
  public static <T extends @Nullable Object> WriteRequest<T> trial(String actor, Function<Operation, T> work) {
    return new WriteRequest<>(actor, work, Runner.ANY, Ending.UNDO);
  }
}
