package dev.fieldstone.importexport;

/** What an export writes for a value. */
public enum ExportMode {
  /**
   * What an import reads back equal: options, references and actors by id, points in time in UTC, and the record's id
   * as the first column. The default for a table.
   *
   * <p>The id of an actor that the org does not know is read as somebody else if it is the label of one that it knows.
   */
  EXACT,
  /**
   * What people read: the labels of options and actors, the display value of a reference, points in time with the
   * offset of the session's zone. The default for a view.
   *
   * <p>It loses which of several records with one display value was meant, or of several actors with one label,
   * references to records without a display value, and everything but the label of an option or actor.
   */
  READABLE
}
