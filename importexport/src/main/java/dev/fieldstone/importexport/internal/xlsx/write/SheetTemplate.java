package dev.fieldstone.importexport.internal.xlsx.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A spreadsheet without its rows: a bold header that stays in sight, a filter row, column widths, and the styles that
 * cells name by index.
 *
 * @param parts every part of the file but the sheet, by name, in their order
 * @param sheetPart the name of the sheet's part
 * @param beforeRows the sheet up to its first row
 * @param afterRows the sheet behind its last row
 * @param headerStyle the style of the header's cells
 * @param styles the style of each number format
 */
record SheetTemplate(
    Map<String, byte[]> parts,
    String sheetPart,
    String beforeRows,
    String afterRows,
    int headerStyle,
    Map<String, Integer> styles) {
  private static final String SHEET_PART = "xl/worksheets/sheet1.xml";
  private static final String NO_ROWS = "<sheetData/>";
  private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");

  /** The unit of POI's widths. */
  private static final int UNITS_PER_CHARACTER = 256;

  /**
   * Makes the template of a sheet.
   *
   * @param widths the width of each column in characters
   */
  static SheetTemplate of(Sheet sheet, int[] widths) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      int headerStyle = headerStyle(workbook);
      Map<String, Integer> styles = styles(workbook, sheet);
      CellRangeAddress area = new CellRangeAddress(0, (int) sheet.rowCount(), 0, sheet.columns().size() - 1);
      arrange(workbook.createSheet(sheet.name()), area, widths);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      workbook.write(file);
      return of(parts(file.toByteArray()), area, headerStyle, styles);
    }
  }

  private static SheetTemplate of(
      Map<String, byte[]> parts, CellRangeAddress area, int headerStyle, Map<String, Integer> styles) {
    byte[] xml = parts.remove(SHEET_PART);
    if (xml == null) {
      throw new IllegalStateException("The template has no sheet");
    }
    String sheet =
        DIMENSION.matcher(new String(xml, UTF_8)).replaceFirst("<dimension ref=\"" + area.formatAsString() + "\"/>");
    int rows = sheet.indexOf(NO_ROWS);
    if (rows < 0) {
      throw new IllegalStateException("The template's sheet has no place for rows");
    }
    String beforeRows = sheet.substring(0, rows) + "<sheetData>";
    String afterRows = "</sheetData>" + sheet.substring(rows + NO_ROWS.length());
    return new SheetTemplate(parts, SHEET_PART, beforeRows, afterRows, headerStyle, styles);
  }

  private static void arrange(XSSFSheet sheet, CellRangeAddress area, int[] widths) {
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(area);
    for (int index = 0; index < widths.length; index++) {
      sheet.setColumnWidth(index, widths[index] * UNITS_PER_CHARACTER);
    }
  }

  private static int headerStyle(XSSFWorkbook workbook) {
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setDataFormat(workbook.createDataFormat().getFormat(SheetColumn.TEXT));
    return style.getIndex();
  }

  private static Map<String, Integer> styles(XSSFWorkbook workbook, Sheet sheet) {
    Map<String, Integer> styles = new HashMap<>();
    styles.put(SheetColumn.TEXT, style(workbook, SheetColumn.TEXT));
    for (SheetColumn column : sheet.columns()) {
      styles.computeIfAbsent(column.numberFormat(), format -> style(workbook, format));
    }
    return styles;
  }

  private static int style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style.getIndex();
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
