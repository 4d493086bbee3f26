package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one value came to. */
public sealed interface ValueRead {

  /**
   * It was read.
   *
   * @param stored the stored form; null for empty
   */
  record Good(@Nullable Object stored) implements ValueRead {}

  /**
   * References of which some are named by what they display, to be looked up by the write.
   *
   * @param targets in order: a record's number, or a display value as given
   */
  record ByDisplay(List<Object> targets) implements ValueRead {
    /** Copies the targets. */
    public ByDisplay {
      targets = List.copyOf(targets);
    }
  }

  /**
   * It can't be read.
   *
   * @param problem why, without a path
   */
  record Bad(Problem problem) implements ValueRead {}

  /** {@return a value that was read} */
  static ValueRead good(@Nullable Object stored) {
    return new Good(stored);
  }

  /** {@return a value that does not fit its field} */
  static ValueRead bad(String sentence) {
    return new Bad(Problem.of(ErrorCode.VALUE_INVALID, "", sentence));
  }

  /** {@return a value larger than its bound} */
  static ValueRead tooLarge(String sentence, long limit) {
    return new Bad(Problem.of(ErrorCode.VALUE_TOO_LARGE, "", sentence).with("limit", limit));
  }
}
