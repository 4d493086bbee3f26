package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.importexport.Objection.Reason;
import org.jspecify.annotations.Nullable;

/** Something that a column could be. Memory is bounded, however many values there are. Good on one thread. */
interface Hypothesis {

  /**
   * Takes note of a value that is not blank.
   *
   * @return what it has against the hypothesis, which then gets no more values; null if it fits
   */
  @Nullable Reason objection(Cell cell);

  /** {@return what the values come to, of which there was at least one and none objected} */
  Verdict verdict(Blanks blanks);

  /**
   * The cells of a column without a value.
   *
   * @param count how many there are in rows that are not blank as a whole
   * @param spaces whether one of them holds white space, which is a value where text is wanted
   */
  record Blanks(long count, boolean spaces) {}
}
