package dev.fieldstone.engine.error;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the library: something that can come from a user's request, or from the machine.
 *
 * <p>Holds at least one {@link Problem}; {@link #code} is the first problem's. Neither the message nor the facts ever
 * show SQL, a file path of the library's, or anything of another org; a storage error keeps its cause.
 * A misuse by the programmer is an {@link IllegalArgumentException} or {@link IllegalStateException} instead.
 */
public final class FieldstoneException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Problem[] problems;

  /** Makes an exception of one problem that concerns the call as a whole. */
  public FieldstoneException(ErrorCode code, String sentence) {
    this(List.of(Problem.of(code, "", sentence)), null);
  }

  /** Makes an exception of one problem with the failure that led to it. */
  public FieldstoneException(ErrorCode code, String sentence, @Nullable Throwable cause) {
    this(List.of(Problem.of(code, "", sentence)), cause);
  }

  /** Makes an exception of all the problems of a call; at least one. */
  public FieldstoneException(List<Problem> problems) {
    this(problems, null);
  }

  private FieldstoneException(List<Problem> problems, @Nullable Throwable cause) {
    super(describe(problems), cause);
    this.problems = problems.toArray(Problem[]::new);
  }

  /** {@return a copy whose first problem has one more fact; the stack trace stays this one's} */
  public FieldstoneException with(String fact, Object value) {
    return replacingFirst(problems[0].with(fact, value));
  }

  /** {@return a copy whose first problem says where} */
  public FieldstoneException at(String path) {
    Problem first = problems[0];
    return replacingFirst(new Problem(first.code(), path, first.sentence(), first.facts()));
  }

  /** {@return the first problem's code} */
  public ErrorCode code() {
    return problems[0].code();
  }

  /** {@return the first problem's facts, in a fixed order} */
  public Map<String, Object> facts() {
    return problems[0].facts();
  }

  /** {@return every fault of the call, at least one} */
  public List<Problem> problems() {
    return List.of(problems);
  }

  private FieldstoneException replacingFirst(Problem first) {
    List<Problem> replaced = new ArrayList<>(problems());
    replaced.set(0, first);
    FieldstoneException copy = new FieldstoneException(replaced, getCause());
    copy.setStackTrace(getStackTrace());
    return copy;
  }

  private static String describe(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("An exception needs at least one problem");
    }
    Problem first = problems.get(0);
    StringBuilder text = new StringBuilder().append(first.code()).append(": ").append(first.sentence());
    if (!first.path().isEmpty()) {
      text.append(" at ").append(first.path());
    }
    if (!first.facts().isEmpty()) {
      text.append(' ').append(first.facts());
    }
    if (problems.size() > 1) {
      text.append(" (and ").append(problems.size() - 1).append(" more)");
    }
    return text.toString();
  }
}
