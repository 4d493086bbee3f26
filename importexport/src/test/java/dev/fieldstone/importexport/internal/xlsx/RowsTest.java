package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.FileRecognition;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowBounds;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and their numbers, widths and bounds. */
class RowsTest {
  private static final BigDecimal ONE = BigDecimal.ONE;

  @TempDir Path directory;

  @Test
  void rows_thatTheFileLeavesOut_areBlank() throws IOException {
    List<Row> rows = rows("<row r=\"1\">" + cell("A1") + cell("C1") + "</row><row r=\"4\">" + cell("B4") + "</row>");

    assertThat(rows)
        .containsExactly(
            new Row(1, List.of(ONE, "", ONE)),
            new Row(2, List.of("", "", "")),
            new Row(3, List.of("", "", "")),
            new Row(4, List.of("", ONE, "")));
  }

  @Test
  void rows_behindTheLastThatHoldsSomething_areNone() throws IOException {
    assertThat(rows("<row>" + cell("A1") + "</row><row/><row><c s=\"1\"/></row><row r=\"1048576\"/>"))
        .containsExactly(new Row(1, List.of(ONE)));
  }

  @Test
  void rows_cellsBehindTheHeader_areDroppedIfEmpty() throws IOException {
    assertThat(rows("<row>" + cell("A1") + "<c r=\"B1\"/></row><row>" + cell("A2") + "<c r=\"D2\"/></row><row>"
            + cell("A3") + cell("C3") + "</row>"))
        .containsExactly(new Row(1, List.of(ONE)), new Row(2, List.of(ONE)), new Row(3, List.of(ONE, "", ONE)));
  }

  @Test
  void rows_withoutAFirst_beginWithABlankOne() throws IOException {
    assertThat(rows("<row r=\"2\">" + cell("A2") + "</row>"))
        .containsExactly(new Row(1, List.of()), new Row(2, List.of(ONE)));
  }

  @Test
  void rows_ofAnEmptySheet_areNone() throws IOException {
    assertThat(rows("")).isEmpty();
  }

  @Test
  void row_theLastOfAll_comesAfterAMillionBlankOnes() throws IOException {
    Path file = write("<row>" + cell("A1") + "</row><row r=\"1048576\">" + cell("A1048576") + "</row>");

    assertThat(RowsOf.drain(file, FileReading.defaults())).isEqualTo(1_048_576);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"3\"/><row r=\"2\"/>",
        "<row r=\"0\"/>",
        "<row r=\"-1\"/>",
        "<row r=\"x\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"99999999999999999999\"/>",
        "<row r=\"1048576\"/><row/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row r=\"1\"><c r=\"XFE1\"/></row>",
        "<row r=\"1\"><c r=\"1\"/></row>",
        "<row r=\"1\"><c r=\"\"/></row>",
        "<row r=\"1\"><c r=\"A\"/></row>",
        "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
        "<row r=\"1\"><c r=\"AAAAAAAAAAAAAAAAAAAAAA1\"/></row>"
      })
  void rows_outOfOrder_areRefused(String rows) throws IOException {
    FieldstoneException refusal = RowsOf.refusal(write(rows));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsKeys("row", "line").containsEntry("part", RawXlsx.WORKSHEET);
  }

  @Test
  void row_asWideAsItMayBe_isRead() throws IOException {
    String widest = "<c><v>1</v></c>".repeat(RowBounds.MAX_CELLS);

    assertThat(rows("<row>" + widest + "<c s=\"1\"/></row>").get(0).cells()).hasSize(RowBounds.MAX_CELLS);
  }

  @Test
  void row_of16384Columns_isRefusedWithItsPlace() throws IOException {
    FieldstoneException refusal =
        RowsOf.refusal(write("<row>" + cell("A1") + "</row><row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 2L).containsEntry("column", 1_001).containsEntry("limit", 1_000);
  }

  @Test
  void cell_atItsBound_passes_andOverItIsRefused() throws IOException {
    String largest = "\ud83d\ude80".repeat(RowBounds.MAX_CELL_CHARACTERS);

    assertThat(rows("<row>" + text(largest) + "</row>")).hasSize(1);
    FieldstoneException refusal = RowsOf.refusal(write("<row>" + text("a") + text(largest + "x") + "</row>"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts())
        .containsEntry("row", 1L)
        .containsEntry("column", 2)
        .containsEntry("limit", RowBounds.MAX_CELL_CHARACTERS);
  }

  @Test
  void row_thatRepeatsALargeText_isRefusedAtItsBound() throws IOException {
    Path file =
        RawXlsx.of("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(1_000) + "</row>")
            .withTexts("<t>" + "x".repeat(RowBounds.MAX_CELL_CHARACTERS) + "</t>")
            .write(directory.resolve("rows.xlsx"));

    FieldstoneException refusal = RowsOf.refusal(file);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 1L).containsEntry("column", 34);
  }

  @Test
  void texts_thatAreTooManyForMemory_areReadFromElsewhere() throws IOException {
    int count = 250_000;
    String[] texts =
        IntStream.range(0, count).mapToObj(index -> "<t>\u00fc_x005F_" + index + "</t>").toArray(String[]::new);
    String rows =
        IntStream.of(0, count - 1, 99_999, 100_000, 100_001, 5)
            .mapToObj(index -> "<row><c t=\"s\"><v>" + index + "</v></c></row>")
            .collect(Collectors.joining());
    Path file = RawXlsx.of(rows).withTexts(texts).write(directory.resolve("texts.xlsx"));

    assertThat(RowsOf.file(file).stream().map(row -> row.cells().get(0)).toList())
        .isEqualTo(List.of("\u00fc_0", "\u00fc_249999", "\u00fc_99999", "\u00fc_100000", "\u00fc_100001", "\u00fc_5"));
  }

  @Test
  void readBytes_growToTheSizeOfTheFile() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 20_000; row++) {
      rows.append("<row><c><v>").append(row * 31 % 7_919).append("</v></c></row>");
    }
    Path file = write(rows.toString());

    try (RowSource source = FileRecognition.recognise(file, FileReading.defaults()).open()) {
      long before = 0;
      boolean isBetween = false;
      while (source.next() != null) {
        assertThat(source.readBytes()).isBetween(before, Files.size(file));
        isBetween |= source.readBytes() > 0 && source.readBytes() < Files.size(file);
        before = source.readBytes();
      }
      assertThat(isBetween).isTrue();
      assertThat(source.readBytes()).isEqualTo(Files.size(file));
    }
  }

  private List<Row> rows(String rows) throws IOException {
    return RowsOf.file(write(rows));
  }

  private Path write(String rows) throws IOException {
    return RawXlsx.of(rows).write(directory.resolve("rows.xlsx"));
  }

  private static String cell(String reference) {
    return "<c r=\"" + reference + "\"><v>1</v></c>";
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
}
