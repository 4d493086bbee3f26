package dev.fieldstone.engine.schema;

/** What happens to a record when the record it refers to is deleted. */
public enum OnDelete {
  /** The delete is refused while any record outside it refers to the target. */
  RESTRICT,
  /** The referring record is deleted too. */
  CASCADE,
  /** The reference is emptied. */
  CLEAR
}
