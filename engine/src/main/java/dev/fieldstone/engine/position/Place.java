package dev.fieldstone.engine.position;

import dev.fieldstone.engine.record.RecordId;

/** Where moved records are to stand, in the group they land in. */
public sealed interface Place {

  /** Before all others. */
  record First() implements Place {}

  /** After all others. */
  record Last() implements Place {}

  /**
   * Directly after a record.
   *
   * @param neighbour the record to stand after
   */
  record After(RecordId neighbour) implements Place {}

  /**
   * Directly before a record.
   *
   * @param neighbour the record to stand before
   */
  record Before(RecordId neighbour) implements Place {}

  /**
   * Directly after one record, which stands before another.
   *
   * @param after the record to stand after
   * @param before a record that must stand later
   * @param strict whether it is an error if something lies between the two
   */
  record Between(RecordId after, RecordId before, boolean strict) implements Place {}

  /** Where they stand already. */
  record Unchanged() implements Place {}
}
