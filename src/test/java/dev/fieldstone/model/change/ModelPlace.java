package dev.fieldstone.model.change;

/** Where moved records are to stand. */
public sealed interface ModelPlace {

  /** Before all others. */
  record First() implements ModelPlace {}

  /** After all others. */
  record Last() implements ModelPlace {}

  /** Directly after the record with this number. */
  record After(int record) implements ModelPlace {}

  /** Directly before the record with this number. */
  record Before(int record) implements ModelPlace {}

  /** Directly after one record, which stands before another. */
  record Between(int after, int before, boolean strict) implements ModelPlace {}

  /** Where they stand. */
  record Unchanged() implements ModelPlace {}
}
