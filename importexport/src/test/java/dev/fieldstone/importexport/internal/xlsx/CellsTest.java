package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.CellFault;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of cell, as the XML has it. */
class CellsTest {
  @TempDir Path directory;

  @Test
  void texts_sharedInlineAndOfFormulas_areTheSame() throws IOException {
    String shared = "<c t=\"s\"><v>0</v></c>";
    String inline = "<c t=\"inlineStr\"><is><t>Rocket</t></is></c>";
    String formula = "<c t=\"str\"><f>\"Roc\"&amp;\"ket\"</f><v>Rocket</v></c>";

    assertThat(cells(RawXlsx.of(row(shared + inline + formula)).withTexts("<t>Rocket</t>")))
        .isEqualTo(List.of("Rocket", "Rocket", "Rocket"));
  }

  @Test
  void text_inRuns_isJoinedWithoutThePhoneticOnes() throws IOException {
    String rich =
        "<r><rPr><b/></rPr><t>\u6771</t></r><r><t xml:space=\"preserve\">\u4eac </t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>\u3068\u3046</t></rPh><phoneticPr fontId=\"1\"/><r><t>!</t></r>";

    assertThat(cells(RawXlsx.of(row("<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>" + rich + "</is></c>"))
            .withTexts(rich)))
        .isEqualTo(List.of("\u6771\u4eac !", "\u6771\u4eac !"));
  }

  @Test
  void text_withEntitiesAndCharacterData_isWhatIsMeant() throws IOException {
    String text = "<t>a &lt;b&gt; &amp; &quot;c&quot; &#228;&#x1F680;</t><t><![CDATA[<d>&amp;]]></t>";

    assertThat(cells(RawXlsx.of(row("<c t=\"s\"><v>0</v></c>")).withTexts(text)))
        .isEqualTo(List.of("a <b> & \"c\" \u00e4\ud83d\ude80<d>&amp;"));
  }

  @Test
  void text_whoseEscapesAreUndone_isExact() throws IOException {
    String text = "<t>a_x0009_b_x005F_x0009_ _x00g0_ _x41_ _x0041</t>";

    assertThat(cells(RawXlsx.of(row("<c t=\"s\"><v>0</v></c>")).withTexts(text)))
        .isEqualTo(List.of("a\tb_x0009_ _x00g0_ _x41_ _x0041"));
  }

  @Test
  void number_keepsTheDigitsOfTheFile() throws IOException {
    assertThat(cells(numbers("40612.53", "1.50", "-0.5", "1.5E3", "12345678901234567890", "0")))
        .isEqualTo(
            List.of(
                new BigDecimal("40612.53"),
                new BigDecimal("1.50"),
                new BigDecimal("-0.5"),
                new BigDecimal("1.5E3"),
                new BigDecimal("12345678901234567890"),
                BigDecimal.ZERO));
  }

  @Test
  void number_thatIsWhole_hasNoFraction_howeverItIsWritten() throws IOException {
    assertThat(cells(numbers("7.0", "-1067.00", "0.0", "10.0")))
        .isEqualTo(List.of(new BigDecimal("7"), new BigDecimal("-1067"), BigDecimal.ZERO, BigDecimal.TEN));
  }

  @Test
  void number_noiseOfBinaryFractions_isWhatASpreadsheetShows() throws IOException {
    assertThat(cells(numbers("0.30000000000000004", "40612.529999999999", "1.2345678901234501E19")))
        .isEqualTo(List.of(new BigDecimal("0.3"), new BigDecimal("40612.53"), new BigDecimal("1.23456789012345E19")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1,5", "NaN", "1e9999", "0x10", "--1", "."})
  void number_thatIsNone_isAFault(String text) throws IOException {
    assertThat(cells(numbers(text))).isEqualTo(List.of(new CellFault(text)));
  }

  @Test
  void number_ofAFormatWithLeadingZeros_isTextWithThem() throws IOException {
    RawXlsx file = RawXlsx.of(row(styled(1, "1234") + styled(1, "123456") + styled(1, "-5") + styled(1, "1.5")));

    assertThat(cells(file.withFormats("00000")))
        .isEqualTo(List.of("01234", "123456", new BigDecimal("-5"), new BigDecimal("1.5")));
  }

  @Test
  void truth_asNumberOrWord_isRead() throws IOException {
    String cells = "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c><c t=\"b\"><v>2</v></c>";

    assertThat(cells(RawXlsx.of(row(cells)))).isEqualTo(List.of(true, false, true, new CellFault("2")));
  }

  @Test
  void date_byItsFormat_isADayOrADayAndATime() throws IOException {
    RawXlsx file = RawXlsx.of(row(styled(1, "45413") + styled(1, "45413.5") + styled(2, "45413.25") + styled(2, "1")));

    assertThat(cells(file.withFormats("yyyy\\-mm\\-dd", "dd/mm/yyyy hh:mm")))
        .isEqualTo(
            List.of(
                LocalDate.of(2024, 5, 1),
                LocalDateTime.of(2024, 5, 1, 12, 0),
                LocalDateTime.of(2024, 5, 1, 6, 0),
                LocalDate.of(1900, 1, 1)));
  }

  @Test
  void date_since1904_countsFromThere() throws IOException {
    RawXlsx file =
        RawXlsx.of(row(styled(1, "0") + styled(1, "43951.5")))
            .withFormats("d.m.yy")
            .with(RawXlsx.WORKBOOK, workbook("<workbookPr date1904=\"true\"/>"));

    assertThat(cells(file)).isEqualTo(List.of(LocalDate.of(1904, 1, 1), LocalDateTime.of(2024, 5, 1, 12, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "60", "60.5", "-1", "2958466", "1E300"})
  void date_thatIsNone_isAFault(String serial) throws IOException {
    assertThat(cells(RawXlsx.of(row(styled(1, serial))).withFormats("yyyy-mm-dd")))
        .isEqualTo(List.of(new CellFault(serial)));
  }

  @Test
  void time_belowOneDay_isATime() throws IOException {
    RawXlsx file = RawXlsx.of(row(styled(1, "0.354166666666667") + styled(1, "45413.25") + styled(1, "0.9999999999")));

    assertThat(cells(file.withFormats("h:mm AM/PM")))
        .isEqualTo(List.of(LocalTime.of(8, 30), LocalDateTime.of(2024, 5, 1, 6, 0), LocalTime.MIDNIGHT));
  }

  @Test
  void elapsedTime_isWhatASpreadsheetShows() throws IOException {
    RawXlsx file =
        RawXlsx.of(
            row(styled(1, "1.5") + styled(1, "0.0208333333333333") + styled(2, "-0.00001") + styled(1, "1E99")));

    assertThat(cells(file.withFormats("[h]:mm", "[mm]:ss.0")))
        .isEqualTo(List.of("36:00:00", "0:30:00", "-0:00:00.864", new CellFault("1E99")));
  }

  @Test
  void isoDate_ofAStrictFile_isRead() throws IOException {
    String cells =
        iso("2024-05-01") + iso("2024-05-01T12:30:00.5") + iso("2024-05-01T00:00:00Z") + iso("08:30:00") + iso("May");

    assertThat(cells(RawXlsx.of(row(cells))))
        .isEqualTo(
            List.of(
                LocalDate.of(2024, 5, 1),
                LocalDateTime.of(2024, 5, 1, 12, 30, 0, 500_000_000),
                LocalDate.of(2024, 5, 1),
                LocalTime.of(8, 30),
                new CellFault("May")));
  }

  @Test
  void formula_givesItsValue_andIsAFaultWithoutOne() throws IOException {
    String cells =
        "<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c><f>A1</f><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c>"
            + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>";

    assertThat(cells(RawXlsx.of(row(cells))))
        .isEqualTo(
            List.of(
                new BigDecimal("2"),
                new CellFault("=NOW()"),
                new CellFault("=A1"),
                "",
                new CellFault("#DIV/0!"),
                true));
  }

  @Test
  void cells_ofAnyPrefixAndIn16Bits_areRead() throws IOException {
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!-- a > b --><x:worksheet xmlns:x=\"m\"><x:sheetData><x:row>"
            + "<x:c t=\"inlineStr\"><x:is><x:t>\u00fc</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";

    assertThat(cells(RawXlsx.of("").with(RawXlsx.WORKSHEET, ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(List.of("\u00fc"));
    assertThat(cells(RawXlsx.of("").with(RawXlsx.WORKSHEET, sheet.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo(List.of("\u00fc"));
    assertThat(cells(RawXlsx.of("").with(RawXlsx.WORKSHEET, "\uFEFF" + sheet))).isEqualTo(List.of("\u00fc"));
  }

  @ParameterizedTest
  @CsvSource({
    "<c t=\"s\"><v>1</v></c>, A cell refers to a text that the file does not have",
    "<c t=\"s\"><v>-1</v></c>, A cell refers to a text that the file does not have",
    "<c t=\"z\"><v>1</v></c>, A cell is of a type that spreadsheets don't have"
  })
  void cell_thatIsDamaged_isRefusedWithItsPlace(String cell, String sentence) throws IOException {
    FieldstoneException refusal =
        RowsOf.refusal(RawXlsx.of(row("<c><v>1</v></c>") + row("<c r=\"B2\"><v>1</v></c>" + cell))
            .withTexts("<t>a</t>")
            .write(directory.resolve("damaged.xlsx")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal).hasMessageContaining(sentence);
    assertThat(refusal.facts()).containsEntry("row", 2L).containsEntry("column", 3);
  }

  private List<?> cells(RawXlsx file) throws IOException {
    List<Row> rows = RowsOf.file(file.write(directory.resolve("cells.xlsx")));
    assertThat(rows).hasSize(1);
    return rows.get(0).cells();
  }

  private static RawXlsx numbers(String... numbers) {
    StringBuilder cells = new StringBuilder();
    for (String number : numbers) {
      cells.append("<c><v>").append(number).append("</v></c>");
    }
    return RawXlsx.of(row(cells.toString()));
  }

  private static String row(String cells) {
    return "<row>" + cells + "</row>";
  }

  private static String styled(int style, String value) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  private static String iso(String value) {
    return "<c t=\"d\"><v>" + value + "</v></c>";
  }

  private static String workbook(String properties) {
    return "<workbook xmlns:r=\"r\">" + properties
        + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  }
}
