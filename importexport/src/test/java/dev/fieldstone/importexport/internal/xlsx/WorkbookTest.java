package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as another program writes them. */
class WorkbookTest {
  @TempDir Path directory;

  @Test
  void sheet_withoutAName_isTheFirstThatIsNotHidden() throws IOException {
    Path file =
        write(
            workbook -> {
              name(workbook, "One");
              workbook.createSheet("Chart").createDrawingPatriarch();
              name(workbook, "Two");
              workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
              workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
              workbook.setActiveSheet(2);
            });

    assertThat(RowsOf.file(file)).containsExactly(new Row(1, List.of("Two")));
    assertThat(named(file, "one")).containsExactly(new Row(1, List.of("One")));
    assertThat(named(file, "Chart")).isEmpty();
  }

  @Test
  void sheet_thatIsNotThere_isRejectedWithThoseThatAre() throws IOException {
    Path file = write(workbook -> name(workbook, "One"));

    FieldstoneException refusal = RowsOf.refusal(file, FileReading.defaults().withSheet("Two"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsEntry("sheet", "Two").containsEntry("sheets", List.of("One"));
  }

  @Test
  void sheets_thatAreAllHiddenOrCharts_areRejected() throws IOException {
    String workbook =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Chart\" r:id=\"r1\"/><sheet name=\"Data\" state=\"hidden\" "
            + "r:id=\"r2\"/></sheets></workbook>";
    Path file =
        RawXlsx.of("<row><c><v>1</v></c></row>")
            .with(RawXlsx.WORKBOOK, workbook)
            .with(
                "xl/_rels/workbook.xml.rels",
                RawXlsx.relationships(
                    RawXlsx.relationship("r1", "chartsheet", "chartsheets/sheet1.xml")
                        + RawXlsx.relationship("r2", "worksheet", "worksheets/sheet1.xml")))
            .write(directory.resolve("hidden.xlsx"));

    assertThat(RowsOf.refusal(file).facts()).containsEntry("sheets", List.of("Data"));
    assertThat(named(file, "Data")).hasSize(1);
  }

  @Test
  void rows_hiddenOnesAndColumns_areReadLikeOthers() throws IOException {
    Path file =
        write(
            workbook -> {
              XSSFSheet sheet = workbook.createSheet("Data");
              for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue("a" + row);
                sheet.getRow(row).createCell(1).setCellValue("b" + row);
              }
              sheet.getRow(1).setZeroHeight(true);
              sheet.setColumnHidden(0, true);
            });

    assertThat(RowsOf.file(file))
        .containsExactly(
            new Row(1, List.of("a0", "b0")), new Row(2, List.of("a1", "b1")), new Row(3, List.of("a2", "b2")));
  }

  @Test
  void cells_thatAreMerged_haveTheirValueInTheFirst() throws IOException {
    Path file =
        write(
            workbook -> {
              XSSFSheet sheet = workbook.createSheet("Data");
              sheet.createRow(0).createCell(0).setCellValue("a");
              sheet.getRow(0).createCell(1).setCellValue("b");
              sheet.createRow(1).createCell(0).setCellValue("both");
              sheet.createRow(2).createCell(1).setCellValue("c");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });

    assertThat(RowsOf.file(file))
        .containsExactly(new Row(1, List.of("a", "b")), new Row(2, List.of("both", "")), new Row(3, List.of("", "c")));
  }

  @Test
  void cells_ofEachKind_areTyped() throws IOException {
    Path file =
        write(
            workbook -> {
              XSSFSheet sheet = workbook.createSheet("Data");
              org.apache.poi.ss.usermodel.Row row = sheet.createRow(0);
              row.createCell(0).setCellValue("text\tand \u00e4");
              row.createCell(1).setCellValue(40612.53);
              row.createCell(2).setCellValue(true);
              styled(workbook, row.createCell(3), 14).setCellValue(LocalDate.of(2024, 5, 1));
              styled(workbook, row.createCell(4), 22).setCellValue(LocalDateTime.of(2024, 5, 1, 12, 30, 15));
              styled(workbook, row.createCell(5), 20).setCellValue(0.354166666666667);
              styled(workbook, row.createCell(6), 46).setCellValue(1.25);
              styled(workbook, row.createCell(7), 10).setCellValue(0.15);
              row.createCell(8).setCellFormula("B1*2");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(RowsOf.file(file).get(0).cells())
        .isEqualTo(
            List.of(
                "text\tand \u00e4",
                new BigDecimal("40612.53"),
                true,
                LocalDate.of(2024, 5, 1),
                LocalDateTime.of(2024, 5, 1, 12, 30, 15),
                LocalTime.of(8, 30),
                "30:00:00",
                new BigDecimal("0.15"),
                new BigDecimal("81225.06")));
  }

  private List<Row> named(Path file, String sheet) {
    return RowsOf.file(file, FileReading.defaults().withSheet(sheet));
  }

  private Path write(Consumer<XSSFWorkbook> content) throws IOException {
    Path file = directory.resolve("workbook.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(output);
    }
    return file;
  }

  private static void name(XSSFWorkbook workbook, String name) {
    workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
  }

  private static Cell styled(XSSFWorkbook workbook, Cell cell, int format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat((short) format);
    cell.setCellStyle(style);
    return cell;
  }
}
