package dev.fieldstone.importexport.internal.xlsx.write;

/**
 * A column of a sheet.
 *
 * @param key names it in refusals
 * @param numberFormat how numbers and dates in it are shown, as spreadsheets write formats: {@code 0.00}
 */
public record SheetColumn(String key, String numberFormat) {
  /** The format of text, which keeps what people edit from being taken for a formula or a number. */
  public static final String TEXT = "@";

  /** The format of what needs none. */
  public static final String GENERAL = "General";
}
