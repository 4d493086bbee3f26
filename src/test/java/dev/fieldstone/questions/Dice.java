package dev.fieldstone.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices by chance, the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** {@return some of these, each once, at least one, in any order} */
  <T> List<T> some(List<T> choices, int max) {
    List<T> left = new ArrayList<>(choices);
    Collections.shuffle(left, random);
    return List.copyOf(left.subList(0, between(1, Math.min(max, left.size()))));
  }

  <T> List<T> times(int min, int max, Supplier<T> maker) {
    List<T> made = new ArrayList<>();
    int count = between(min, max);
    while (made.size() < count) {
      made.add(maker.get());
    }
    return made;
  }

  /** {@return a number between two, both included} */
  int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  /** {@return true once in so many times} */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
