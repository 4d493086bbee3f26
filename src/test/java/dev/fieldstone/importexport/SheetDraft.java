package dev.fieldstone.importexport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that another program writes. */
final class SheetDraft {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private XSSFSheet sheet;
  private int nextRow;

  private SheetDraft(String name) {
    sheet = workbook.createSheet(name);
  }

  static SheetDraft named(String name) {
    return new SheetDraft(name);
  }

  /** A number that is shown in a format. */
  record Shown(double number, String format) {}

  /** An error. */
  record Fault(FormulaError error) {}

  /** A formula, with the number that it came to when the file was written. */
  record Formula(String formula, double result) {}

  /** Goes on with a further sheet. */
  SheetDraft sheet(String name) {
    sheet = workbook.createSheet(name);
    nextRow = 0;
    return this;
  }

  /** Hides the present sheet. */
  SheetDraft hidden() {
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    return this;
  }

  /** Counts days from 1904 on; for the first sheet, before any row. */
  SheetDraft since1904() {
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    return this;
  }

  /** Adds a row; null leaves a cell out. */
  SheetDraft row(@Nullable Object... cells) {
    Row row = sheet.createRow(nextRow);
    nextRow++;
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] != null) {
        fill(row.createCell(column), cells[column]);
      }
    }
    return this;
  }

  /** Leaves rows out. */
  SheetDraft gap(int rows) {
    nextRow += rows;
    return this;
  }

  /** Merges cells of the present sheet, such as {@code A2:A3}. */
  SheetDraft merging(String range) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private void fill(Cell cell, Object value) {
    switch (value) {
      case String text -> cell.setCellValue(text);
      case Boolean truth -> cell.setCellValue(truth);
      case Integer number -> cell.setCellValue(number);
      case Double number -> cell.setCellValue(number);
      case BigDecimal number -> cell.setCellValue(number.doubleValue());
      case LocalDate date -> {
        cell.setCellValue(date);
        cell.setCellStyle(style("yyyy-mm-dd"));
      }
      case LocalDateTime time -> {
        cell.setCellValue(time);
        cell.setCellStyle(style("dd.mm.yyyy hh:mm:ss"));
      }
      case Shown shown -> {
        cell.setCellValue(shown.number());
        cell.setCellStyle(style(shown.format()));
      }
      case Fault fault -> cell.setCellErrorValue(fault.error().getCode());
      case Formula formula -> {
        cell.setCellFormula(formula.formula());
        cell.setCellValue(formula.result());
      }
      default -> throw new IllegalArgumentException("No cell holds " + value);
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
