package dev.fieldstone.engine.schema;

/** What becomes of the reference fields of other tables when the table that they point at is deleted. */
public enum References {
  /** They are deleted with their values, and with their clauses in views. */
  DELETE,
  /**
   * They become one-line text that holds what the records they pointed at displayed, written over text that lay dormant
   * there. Their id, key, name and place stay; clauses of views that do not fit text sleep.
   */
  TO_TEXT
}
