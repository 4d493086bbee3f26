package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.error.ErrorCode;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What readings came to. */
final class Reads {
  private Reads() {}

  /** Fails unless a value was read; {@return its stored form} */
  static @Nullable Object stored(ValueRead read) {
    Assertions.assertThat(read).isInstanceOf(ValueRead.Good.class);
    return ((ValueRead.Good) read).stored();
  }

  /** Fails unless a value was refused; {@return the code} */
  static ErrorCode refusal(ValueRead read) {
    Assertions.assertThat(read).isInstanceOf(ValueRead.Bad.class);
    return ((ValueRead.Bad) read).problem().code();
  }
}
