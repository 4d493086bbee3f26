package dev.fieldstone.engine.record;

import dev.fieldstone.engine.error.Problem;
import java.util.List;

/** What became of one of many writes that stand or fall each by itself. */
public sealed interface Outcome {

  /**
   * It was done.
   *
   * @param record the record that was made, changed or deleted
   * @param effect what was done to it
   */
  record Done(RecordId record, Effect effect) implements Outcome {}

  /** What was done to a record. */
  enum Effect {
    /** It was made. */
    CREATED,
    /** It was changed. */
    UPDATED,
    /** It was as it should be already. */
    UNCHANGED,
    /** It was deleted. */
    DELETED
  }

  /**
   * It was refused; nothing of it was written.
   *
   * @param problems every fault, in the order of the fields
   */
  record Refused(List<Problem> problems) implements Outcome {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
