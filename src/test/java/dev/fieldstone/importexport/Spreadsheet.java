package dev.fieldstone.importexport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A spreadsheet as other programs read it. */
final class Spreadsheet {
  private final XSSFSheet sheet;

  private Spreadsheet(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  static Spreadsheet of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Spreadsheet of(byte[] file) {
    try (InputStream input = new ByteArrayInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(input)) {
      return new Spreadsheet(workbook.getSheetAt(0));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String name() {
    return sheet.getSheetName();
  }

  /** {@return the rows, header and all: text, numbers, booleans, days, days with a time, null where nothing is} */
  List<List<@Nullable Object>> rows() {
    int width = sheet.getRow(0).getLastCellNum();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int index = 0; index <= sheet.getLastRowNum(); index++) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        cells.add(value(cell(index, column)));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** {@return the format that the cell of a row and column is shown in, both counted from 0} */
  String format(int row, int column) {
    Cell cell = cell(row, column);
    return cell == null ? "" : cell.getCellStyle().getDataFormatString();
  }

  private @Nullable Cell cell(int row, int column) {
    XSSFRow found = sheet.getRow(row);
    return found == null ? null : found.getCell(column);
  }

  private static @Nullable Object value(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell);
      case BLANK, FORMULA, ERROR, _NONE -> throw new IllegalStateException("No export writes such a cell");
    };
  }

  private static Object date(Cell cell) {
    LocalDateTime date = cell.getLocalDateTimeCellValue();
    return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate() : date;
  }

  private static BigDecimal number(Cell cell) {
    return BigDecimal.valueOf(cell.getNumericCellValue());
  }
}
