package dev.fieldstone.crash.fault;

import java.util.Arrays;
import java.util.List;

/** How much of a step is there. */
enum Presence {
  WHOLE,
  PARTIAL,
  ABSENT;

  /** {@return how much is there of something that has these parts, each there or not} */
  static Presence of(Boolean... parts) {
    List<Boolean> all = Arrays.asList(parts);
    if (!all.contains(false)) {
      return WHOLE;
    }
    return all.contains(true) ? PARTIAL : ABSENT;
  }
}
