package dev.fieldstone.importexport;

/** The formats of files with rows. */
public enum FileType {
  /** Text with cells between delimiters, as RFC 4180 has it. */
  CSV,
  /** A spreadsheet as Office Open XML has it ({@code .xlsx}), with typed cells. */
  XLSX
}
