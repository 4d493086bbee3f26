package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.ArrayStore;
import dev.fieldstone.benchmarks.store.Sides;
import org.jspecify.annotations.Nullable;

/**
 * A question that takes a look at every record: asked of a library that keeps no columns in memory, or of one that
 * does, and then of plain arrays as well.
 */
abstract class ReadLine implements Line {
  private final Sides sides;
  private final String question;
  private final String manner;

  /** Makes the line on filled stores. */
  ReadLine(Sides sides, String question) {
    this(sides, question, sides.temperature().word());
  }

  /** Makes the line on filled stores, with a name of its own for how the question is asked. */
  ReadLine(Sides sides, String question, String manner) {
    this.sides = sides;
    this.question = question;
    this.manner = manner;
  }

  @Override
  public final String name() {
    return question + ", " + manner;
  }

  @Override
  public final Rounds rounds() {
    int records = sides.dataset().size();
    return switch (sides.temperature()) {
      case COLD -> Rounds.ofReads(records);
      case WARM -> Rounds.ofWarmReads(records);
    };
  }

  @Override
  public final @Nullable Side arrays() {
    ArrayStore arrays = sides.arrays();
    return arrays == null ? null : () -> ofArrays(arrays);
  }

  final Sides sides() {
    return sides;
  }

  /** Does the round's work with arrays; {@return the answer} */
  abstract Object ofArrays(ArrayStore arrays);
}
