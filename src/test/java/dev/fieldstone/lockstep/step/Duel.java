package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.model.ModelFault;
import dev.fieldstone.model.ModelRefusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** One call on both sides: both do it, or both refuse it for the same reasons. */
final class Duel {

  private Duel() {}

  /**
   * Makes a call on both sides.
   *
   * @param whenDone compares the answers
   * @return whether it was done, not refused
   */
  static <M, E> boolean fight(Supplier<M> model, Supplier<E> engine, BiConsumer<M, E> whenDone) {
    Attempt<M, ModelFault> expected = onModel(model);
    Attempt<E, Problem> actual = onEngine(engine);
    compare(actual.reasons, expected.reasons);
    if (expected.answer.isPresent() && actual.answer.isPresent()) {
      whenDone.accept(expected.answer.get(), actual.answer.get());
    }
    return expected.answer.isPresent();
  }

  /** Makes a call on both sides that answers nothing. */
  static boolean fight(Runnable model, Runnable engine) {
    return fight(() -> done(model), () -> done(engine), (modelDone, engineDone) -> {});
  }

  private static boolean done(Runnable call) {
    call.run();
    return true;
  }

  /** An answer, or the reasons why there is none. */
  private record Attempt<T, R>(Optional<T> answer, List<R> reasons) {}

  private static <M> Attempt<M, ModelFault> onModel(Supplier<M> call) {
    try {
      return new Attempt<>(Optional.of(call.get()), List.of());
    } catch (ModelRefusal refusal) {
      return new Attempt<>(Optional.empty(), refusal.faults());
    }
  }

  private static <E> Attempt<E, Problem> onEngine(Supplier<E> call) {
    try {
      return new Attempt<>(Optional.of(call.get()), List.of());
    } catch (FieldstoneException refusal) {
      return new Attempt<>(Optional.empty(), refusal.problems());
    }
  }

  /** A fault without a path stands for the call as a whole: then only the first code counts. */
  private static void compare(List<Problem> actual, List<ModelFault> expected) {
    boolean asWhole = expected.size() == 1 && expected.get(0).path().isEmpty();
    List<ModelFault> faults =
        actual.stream().map(problem -> new ModelFault(problem.code(), asWhole ? "" : problem.path())).toList();
    assertThat(asWhole && !faults.isEmpty() ? faults.subList(0, 1) : faults)
        .as("The reasons to refuse, as the engine gave them: %s", actual)
        .isEqualTo(expected);
  }
}
