package dev.fieldstone.importexport;

/** What stands in the header row of an exported file. */
public enum ExportHeader {
  /** Field keys, which are unique. The default of {@link ExportMode#EXACT}. */
  KEYS,
  /** Field names as people gave them. The default of {@link ExportMode#READABLE}. */
  NAMES
}
