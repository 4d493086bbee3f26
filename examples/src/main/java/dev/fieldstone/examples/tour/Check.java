package dev.fieldstone.examples.tour;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what the library answered with what it should have. The first difference ends the tour. */
final class Check {
  private static final int MAX_SHOWN_CHARACTERS = 200;

  private Check() {}

  /**
   * Checks a claim.
   *
   * @param claim what should be so, as a sentence
   * @throws Failed if it is not so
   */
  static void that(boolean holds, String claim) {
    if (!holds) {
      throw new Failed(claim);
    }
  }

  /**
   * Checks that two values are equal.
   *
   * @param subject what was looked at
   * @throws Failed with both values if they differ
   */
  static void equal(@Nullable Object expected, @Nullable Object actual, String subject) {
    if (!Objects.equals(expected, actual)) {
      throw new Failed(subject + ": expected " + shown(expected) + ", found " + shown(actual));
    }
  }

  /**
   * Checks that two lists are equal.
   *
   * @param subject what was looked at
   * @throws Failed with the first difference
   */
  static void equalLists(List<?> expected, List<?> actual, String subject) {
    for (int index = 0; index < Math.min(expected.size(), actual.size()); index++) {
      equal(expected.get(index), actual.get(index), subject + ", at index " + index);
    }
    equal(expected.size(), actual.size(), subject + ", how many");
  }

  private static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() <= MAX_SHOWN_CHARACTERS ? text : text.substring(0, MAX_SHOWN_CHARACTERS) + "...";
  }

  /** Something was not as it should be. */
  static final class Failed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private Failed(String claim) {
      super(claim);
    }
  }
}
