package dev.fieldstone.importexport;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Is told how far a long run has come, on the thread that runs it: at most four times a second, and once at the end of
 * each phase.
 *
 * <p>An exception thrown here ends the run and is thrown on; batches written before stay written.
 */
@FunctionalInterface
public interface Progress {

  /** Listens to nothing. */
  Progress NONE = step -> {};

  /** Takes note of a step. */
  void advanced(Step step);

  /**
   * Is told of each row of an import that was refused, in order, when the batch that it belongs to is done: of a
   * background job this is the only way to get all of them. One that is resumed tells those from the beginning again.
   */
  default void refused(FailedRow row) {}

  /** What a run is doing. */
  enum Phase {
    /** Reading the whole file once, before anything is written. */
    COUNTING,
    /** Writing records. */
    IMPORTING,
    /** Writing the file. */
    EXPORTING
  }

  /**
   * How far a run has come.
   *
   * @param phase what it is doing
   * @param doneRows rows done in this phase, the header left out
   * @param totalRows rows in all; empty while they are being counted
   * @param bytes bytes of the file read or written in this phase
   */
  record Step(Phase phase, long doneRows, OptionalLong totalRows, long bytes) {

    /** {@return the share of the phase that is done, from 0 to 1; empty while rows are being counted} */
    public OptionalDouble share() {
      if (totalRows.isEmpty()) {
        return OptionalDouble.empty();
      }
      long total = totalRows.getAsLong();
      return OptionalDouble.of(total == 0 ? 1 : (double) doneRows / total);
    }
  }
}
