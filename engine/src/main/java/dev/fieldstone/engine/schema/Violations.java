package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.record.RecordId;
import java.util.List;

/**
 * The values of a field that its type would refuse to be written: they were written under another type of the class.
 *
 * @param count how many records have such a value, archived ones too
 * @param first the first of them, at most 100, in order of creation
 */
public record Violations(long count, List<Violation> first) {
  /** Copies the list. */
  public Violations {
    first = List.copyOf(first);
  }

  /**
   * One such value.
   *
   * @param record the record
   * @param text the value as canonical text
   * @param reason why the type refuses it
   */
  public record Violation(RecordId record, String text, String reason) {}
}
