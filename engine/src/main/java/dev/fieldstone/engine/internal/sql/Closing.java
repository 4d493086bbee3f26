package dev.fieldstone.engine.internal.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The closing of several things: each is closed, whatever becomes of the others. */
public final class Closing {
  private static final Logger LOGGER = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  /** Runs all steps in order. The first failure is thrown at the end, with the later ones suppressed in it. */
  public static void all(List<? extends Runnable> steps) {
    RuntimeException first = null;
    for (Runnable step : steps) {
      first = run(step, first);
    }
    if (first != null) {
      throw first;
    }
  }

  /** Runs all steps in order after a failure, in which their own are suppressed. */
  public static void after(Throwable failure, List<? extends Runnable> steps) {
    try {
      all(steps);
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }

  /** Runs all steps in order, where what the caller is told is settled already: failures are logged. */
  public static void logged(List<? extends Runnable> steps) {
    try {
      all(steps);
    } catch (RuntimeException failure) {
      LOGGER.warn("Closing failed", failure);
    }
  }

  private static @Nullable RuntimeException run(Runnable step, @Nullable RuntimeException first) {
    try {
      step.run();
      return first;
    } catch (RuntimeException failure) {
      if (first == null) {
        return failure;
      }
      first.addSuppressed(failure);
      return first;
    }
  }
}
