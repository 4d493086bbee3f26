package dev.fieldstone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls that must be refused. */
public final class Refusals {

  private Refusals() {}

  /** Fails unless the call is refused with this code; {@return the refusal} */
  public static FieldstoneException refused(ErrorCode code, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("refused with %s", code).isInstanceOf(FieldstoneException.class);
    FieldstoneException refusal = (FieldstoneException) thrown;
    assertThat(refusal.code()).as("%s", refusal).isEqualTo(code);
    return refusal;
  }

  /** {@return the problems of a refused call in order, such as {@code VALUE/INVALID amount}} */
  public static List<String> problems(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(FieldstoneException.class);
    return ((FieldstoneException) thrown).problems().stream().map(Refusals::describe).toList();
  }

  private static String describe(Problem problem) {
    return problem.code() + " " + problem.path();
  }
}
