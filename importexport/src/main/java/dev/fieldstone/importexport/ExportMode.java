package dev.fieldstone.importexport;

/** What an export writes for a value. */
public enum ExportMode {
  /**
   * What an import reads back equal: options, references and actors by id, points in time in UTC, and the record's id
   * as the first column. The default for a table.
   *
   * <p>In a spreadsheet, a point in time is text in ISO form, since a date of a spreadsheet has no zone and so would be
   * another point in time wherever the file is read in another one. So is every value that a cell can't hold: a number
   * of more than 15 digits, a day before March 1900.
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
   *
   * <p>In a spreadsheet, a point in time is a date with a time as clocks in the session's zone showed it. That loses
   * the zone, which of two equal hours was meant when clocks were put back, and what is finer than a millisecond; the
   * cell shows seconds. Numbers and days that a cell can't hold are text, as in {@link #EXACT}.
   */
  READABLE
}
