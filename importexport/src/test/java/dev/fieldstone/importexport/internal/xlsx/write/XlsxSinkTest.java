package dev.fieldstone.importexport.internal.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.RecordId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSinkTest {
  private static final Instant NOON = Instant.parse("2024-07-01T12:00:00.123456Z");
  private static final String DATE = "yyyy-mm-dd";

  @Test
  void numbers_areTypedAndFormatted() throws IOException {
    XSSFCell cell = cell("#,##0.00 \"EUR\"", new BigDecimal("-1234.50"));

    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(cell.getNumericCellValue()).isEqualTo(-1234.5);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00 \"EUR\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999", "0.1", "-0.000000000000001", "1E+20", "123456789.012345"})
  void number_thatADoubleHolds_isTyped(String number) throws IOException {
    XSSFCell cell = cell("0", new BigDecimal(number));

    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456", "0.1234567890123456", "9007199254740993"})
  void number_thatADoubleMayNotHold_isText(String number) throws IOException {
    XSSFCell cell = cell("0", new BigDecimal(number));

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(number);
  }

  @Test
  void days_areDates_whereSpreadsheetsKnowThem() throws IOException {
    for (LocalDate day : List.of(LocalDate.of(1900, 3, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31))) {
      assertThat(cell(DATE, day).getLocalDateTimeCellValue()).isEqualTo(day.atStartOfDay());
    }
    for (LocalDate day : List.of(LocalDate.of(1900, 2, 28), LocalDate.of(1, 1, 1))) {
      assertThat(cell(DATE, day).getStringCellValue()).isEqualTo(day.toString());
    }
  }

  @Test
  void instants_areTextInUtc_orClocksInAZone() throws IOException {
    assertThat(cell(DATE, NOON).getStringCellValue()).isEqualTo("2024-07-01T12:00:00.123456Z");

    XSSFCell typed = cell(sheet("yyyy-mm-dd hh:mm:ss", ZoneId.of("Europe/Berlin")), NOON);

    assertThat(typed.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(typed.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2024-07-01T14:00:00.123"));
    XSSFCell early = cell(sheet(DATE, ZoneOffset.UTC), Instant.parse("1850-01-01T00:00:00Z"));
    assertThat(early.getStringCellValue()).isEqualTo("1850-01-01T00:00:00Z");
  }

  @Test
  void otherCells_haveTheirType() throws IOException {
    RecordId id = new RecordId(1, 2);

    assertThat(cell("General", true).getBooleanCellValue()).isTrue();
    assertThat(cell("@", id).getStringCellValue()).isEqualTo(id.toString());
    assertThat(rows(sheet("@", null), Collections.singletonList(null)).getRow(1).getCell(0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "+1", "'quoted", "_x0041_", "a\u0001b", "a\r\nb", " padded ", "\uD83D\uDE00", "<b>&amp;</b>", "00123",
        "_x0041\u0001", "\n", "\uFFFF"
      })
  void text_isTheSameText(String text) throws IOException {
    XSSFCell cell = cell("@", text);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
  }

  @Test
  void text_ofTheMostCharacters_isWritten_andALongerOneIsRefused() throws IOException {
    assertThat(cell("@", "x".repeat(32_767)).getStringCellValue()).hasSize(32_767);

    assertThatThrownBy(() -> cell("@", "x".repeat(32_768)))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.EXPORT_NOT_REPRESENTABLE);
              assertThat(refusal.facts())
                  .containsEntry("row", 2L)
                  .containsEntry("field", "key")
                  .containsEntry("characters", 32_768)
                  .containsEntry("limit", 32_767);
            });
  }

  @Test
  void header_isBoldAndStays_withAFilterOverTheData() throws IOException {
    XSSFSheet sheet = rows(sheet("@", null), List.of("x".repeat(30)));

    assertThat(sheet.getSheetName()).isEqualTo("Deals");
    assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
    assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFont().getBold()).isFalse();
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:A2");
    assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:A2");
    assertThat(sheet.getColumnWidth(0) / 256).isBetween(30, 40);
  }

  @Test
  void rows_behindTheOnesHeldBack_follow() throws IOException {
    List<SheetColumn> columns = List.of(new SheetColumn("a", "0"), new SheetColumn("b", "@"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxSink sink = new XlsxSink(output, new Sheet("Many", columns, 5_000, null));
    sink.write(List.of("A", "B"));
    IntStream.range(0, 5_000).forEach(row -> sink.write(List.of(BigDecimal.valueOf(row), "text " + row)));
    sink.finish();

    XSSFSheet sheet = read(output);

    assertThat(sink.writtenBytes()).isEqualTo(output.size());
    assertThat(sheet.getLastRowNum()).isEqualTo(5_000);
    assertThat(sheet.getRow(4_321).getCell(0).getNumericCellValue()).isEqualTo(4_320);
    assertThat(sheet.getRow(5_000).getCell(1).getStringCellValue()).isEqualTo("text 4999");
  }

  @Test
  void moreRowsOrColumnsThanASheetHas_areRefused() {
    List<SheetColumn> one = List.of(new SheetColumn("key", "@"));
    assertThat(new Sheet("x", one, 1_048_575, null).rowCount()).isEqualTo(1_048_575);

    assertThatThrownBy(() -> new Sheet("x", one, 1_048_576, null))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal ->
                assertThat(refusal.facts())
                    .containsEntry("count", 1_048_577L)
                    .containsEntry("limit", 1_048_576)
                    .containsEntry("unit", "rows"));
    assertThatThrownBy(() -> new Sheet("x", Collections.nCopies(16_385, one.get(0)), 0, null))
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.facts()).containsEntry("unit", "columns"));
  }

  @Test
  void output_thatFails_isAStorageFailure() {
    XlsxSink sink = new XlsxSink(new FullDisk(), sheet("@", null));
    sink.write(List.of("x"));

    assertThatThrownBy(sink::finish)
        .isInstanceOfSatisfying(
            FieldstoneException.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
  }

  private static Sheet sheet(String format, @Nullable ZoneId wallZone) {
    return new Sheet("Deals", List.of(new SheetColumn("key", format)), 1, wallZone);
  }

  private static XSSFCell cell(String format, Object value) throws IOException {
    return cell(sheet(format, null), value);
  }

  private static XSSFCell cell(Sheet sheet, Object value) throws IOException {
    XSSFCell cell = rows(sheet, Arrays.asList(value)).getRow(1).getCell(0);
    assertThat((Cell) cell).isNotNull();
    return cell;
  }

  private static XSSFSheet rows(Sheet sheet, List<? extends @Nullable Object> cells) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxSink sink = new XlsxSink(output, sheet);
    sink.write(List.of("Key"));
    sink.write(cells);
    sink.finish();
    return read(output);
  }

  private static XSSFSheet read(ByteArrayOutputStream output) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray())).getSheetAt(0);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int single) throws IOException {
      throw new IOException("No space left");
    }
  }
}
