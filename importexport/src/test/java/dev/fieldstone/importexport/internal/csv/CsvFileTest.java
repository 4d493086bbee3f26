package dev.fieldstone.importexport.internal.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rows_anyLineEnd_areSeparated(String lineEnd) throws IOException {
    Path file = write("a,b" + lineEnd + "1,2" + lineEnd + lineEnd + "3,4", UTF_8);

    assertThat(rows(file, null))
        .containsExactly(
            new Row(1, List.of("a", "b")),
            new Row(2, List.of("1", "2")),
            new Row(3, List.of("")),
            new Row(4, List.of("3", "4")));
  }

  @Test
  void rows_quotedLineBreaks_beginNoRow() throws IOException {
    Path file = write("a,b\n\"one\r\ntwo\n\",\"say \"\"hi\"\"\"\n3,4\n", UTF_8);

    assertThat(rows(file, null))
        .containsExactly(
            new Row(1, List.of("a", "b")),
            new Row(2, List.of("one\r\ntwo\n", "say \"hi\"")),
            new Row(3, List.of("3", "4")));
  }

  @Test
  void rows_ofAnEmptyFile_areNone() throws IOException {
    assertThat(rows(write("", UTF_8), null)).isEmpty();
  }

  @Test
  void rows_spacesAroundCells_areKept() throws IOException {
    assertThat(rows(write(" a ,b\n", UTF_8), null)).containsExactly(new Row(1, List.of(" a ", "b")));
  }

  @Test
  void rows_withAByteOrderMark_areDecodedWithoutIt() throws IOException {
    List<Row> expected = List.of(new Row(1, List.of("n\u00e4me", "\u20ac")), new Row(2, List.of("1", "2")));
    String text = BYTE_ORDER_MARK + "n\u00e4me,\u20ac\n1,2\n";

    assertThat(rows(write(text, UTF_8), null)).isEqualTo(expected);
    assertThat(rows(write(text, UTF_16LE), null)).isEqualTo(expected);
    assertThat(rows(write(text, UTF_16BE), null)).isEqualTo(expected);
  }

  @Test
  void rows_ofAnEncodingThatIsNamed_areDecoded() throws IOException {
    Path file = write("n\u00e4me;x\n\u00fc;1\n", ISO_8859_1);

    assertThat(rows(file, ISO_8859_1))
        .containsExactly(new Row(1, List.of("n\u00e4me", "x")), new Row(2, List.of("\u00fc", "1")));
  }

  @Test
  void rows_ofAnotherEncoding_areRefusedWithTheOffset() throws IOException {
    Path file = write("name\n" + "x".repeat(100_000) + "\u00fc\n", ISO_8859_1);

    FieldstoneException refusal = refusal(file);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("offset", 100_005L);
  }

  @Test
  void rows_textBehindAClosingQuote_areRefusedWithTheRow() throws IOException {
    Path file = write("a,b\n\"1\n1\",2\n\"x\"y,3\n", UTF_8);

    FieldstoneException refusal = refusal(file);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 3L);
  }

  @Test
  void rows_quoteThatIsNeverClosed_areRefusedWithTheRow() throws IOException {
    Path file = write("a,b\n1,2\n\"x,3\n4,5\n", UTF_8);

    FieldstoneException refusal = refusal(file);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("row", 3L);
  }

  @Test
  void rows_delimiterThatIsGiven_isNotGuessed() throws IOException {
    Path file = write("a;b,c\n1;2,3\n", UTF_8);

    try (RowSource source = CsvFile.recognise(file, null, Delimiter.SEMICOLON).open()) {
      assertThat(source.next()).isEqualTo(new Row(1, List.of("a", "b,c")));
    }
  }

  @Test
  void file_thatIsMissing_isAStorageFailure() {
    Path missing = directory.resolve("missing.csv");

    FieldstoneException refusal = refusal(missing);

    assertThat(refusal.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(refusal).hasCauseInstanceOf(IOException.class);
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("rows.csv"), text, charset);
  }

  private static FieldstoneException refusal(Path file) {
    FieldstoneException refusal = catchThrowableOfType(FieldstoneException.class, () -> rows(file, null));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static List<Row> rows(Path file, @Nullable Charset charset) {
    List<Row> rows = new ArrayList<>();
    try (RowSource source = CsvFile.recognise(file, charset, null).open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
