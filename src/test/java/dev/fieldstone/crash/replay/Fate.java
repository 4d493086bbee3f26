package dev.fieldstone.crash.replay;

import java.util.Set;

/** What becomes of the changes of a file that were not forced when power is lost. */
enum Fate {
  /** None is kept. */
  DROPPED,
  /** Any are kept. */
  ANY_KEPT,
  /** All but the first are kept. */
  FIRST_DROPPED,
  /** Only the last is kept. */
  LAST_KEPT,
  /** Of each the beginning is kept. */
  CUT_OFF,
  /** Of each any pages are kept. */
  SCATTERED;

  /** {@return those in which no write has a hole in its midst} */
  static Set<Fate> whole() {
    return Set.of(DROPPED, ANY_KEPT, FIRST_DROPPED, LAST_KEPT, CUT_OFF);
  }
}
