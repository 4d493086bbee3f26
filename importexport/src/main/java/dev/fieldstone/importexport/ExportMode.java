package dev.fieldstone.importexport;

/** What an export writes for a value. */
public enum ExportMode {
  /**
   * What an import reads back equal: options and references by id, points in time in UTC, and the record's id as the
   * first column. The default for a table.
   */
  EXACT,
  /**
   * What people read: an option's label, the display value of a reference, points in time with the offset of the
   * session's zone. The default for a view.
   *
   * <p>It loses which of several records with one display value was meant, references to records without a display
   * value, and everything but the label of an option.
   */
  READABLE
}
