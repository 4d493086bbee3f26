package dev.fieldstone.engine.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a write is asked to do, so that it can be told from another one under the same idempotency key.
 *
 * @param name what is done, such as {@code records.create}
 * @param arguments to what and with what: anything that the public API takes
 */
public record WriteCall(String name, List<? extends @Nullable Object> arguments) {

  /** Copies the arguments, nulls among them. */
  public WriteCall {
    arguments = Collections.unmodifiableList(new ArrayList<@Nullable Object>(arguments));
  }

  /** {@return a call with these arguments} */
  public static WriteCall of(String name, @Nullable Object... arguments) {
    return new WriteCall(name, Arrays.asList(arguments));
  }
}
