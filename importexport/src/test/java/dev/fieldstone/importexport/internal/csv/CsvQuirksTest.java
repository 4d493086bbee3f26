package dev.fieldstone.importexport.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.Quote;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CSV files of different programs have in common, and what not. */
class CsvQuirksTest {
  private static final FileReading OPEN = FileReading.defaults();

  @TempDir Path directory;

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("a,\"\",b\n", List.of("a", "", "b")),
        Arguments.of("a,,b\n", List.of("a", "", "b")),
        Arguments.of("a,b,\n", List.of("a", "b", "")),
        Arguments.of(",,\n", List.of("", "", "")),
        Arguments.of("a,b", List.of("a", "b")),
        Arguments.of("a,\"b\"", List.of("a", "b")),
        Arguments.of("a,\"b,c\",\"d;e\"\n", List.of("a", "b,c", "d;e")),
        Arguments.of("a,\"say \"\"hi\"\"\"\n", List.of("a", "say \"hi\"")),
        Arguments.of("a,\"\"\"\"\n", List.of("a", "\"")),
        Arguments.of("a,5\" pipe\n", List.of("a", "5\" pipe")),
        Arguments.of("a, b ,\" c \"\n", List.of("a", " b ", " c ")),
        Arguments.of("a,\"b\nc\",\"d\r\ne\",\"f\rg\"\n", List.of("a", "b\nc", "d\r\ne", "f\rg")),
        Arguments.of("a,it's,'b\n", List.of("a", "it's", "'b")),
        Arguments.of("a,\\\"b\\n\n", List.of("a", "\\\"b\\n")),
        Arguments.of("a,#b\n", List.of("a", "#b")));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void cells_howeverQuoted_areWhatIsMeant(String text, List<String> expected) throws IOException {
    Path file = write(text, StandardCharsets.UTF_8);

    assertThat(RowsOf.file(file, OPEN.withDelimiter(Delimiter.COMMA))).containsExactly(new Row(1, expected));
  }

  @Test
  void cells_inSingleQuotes_areWhatIsMeant() throws IOException {
    Path file = write("'name';'note'\n'it''s';'a;\"b\"\nc'\n5;\"x\"\n", StandardCharsets.UTF_8);
    List<Row> expected =
        List.of(
            new Row(1, List.of("name", "note")),
            new Row(2, List.of("it's", "a;\"b\"\nc")),
            new Row(3, List.of("5", "\"x\"")));

    assertThat(RowsOf.file(file)).isEqualTo(expected);
    assertThat(RowsOf.file(file, OPEN.withQuote(Quote.SINGLE))).isEqualTo(expected);
    assertThat(RowsOf.file(file, OPEN.withQuote(Quote.DOUBLE)).get(0).cells()).isEqualTo(List.of("'name'", "'note'"));
  }

  @Test
  void rows_mixedLineEnds_areSeparated() throws IOException {
    Path file = write("a,b\r\n1,2\r3,4\n5,6\r\n", StandardCharsets.UTF_8);

    assertThat(RowsOf.file(file))
        .containsExactly(
            new Row(1, List.of("a", "b")),
            new Row(2, List.of("1", "2")),
            new Row(3, List.of("3", "4")),
            new Row(4, List.of("5", "6")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void encoding_thatIsNamed_isObeyed(String name) throws IOException {
    Charset charset = Charset.forName(name);
    Path file = write("n\u00e4me;\u00df\n\u00fc;1\n", charset);

    assertThat(RowsOf.file(file, OPEN.withCharset(charset)))
        .containsExactly(new Row(1, List.of("n\u00e4me", "\u00df")), new Row(2, List.of("\u00fc", "1")));
  }

  @Test
  void encoding_ofJapaneseFiles_isObeyed() throws IOException {
    Charset charset = Charset.forName("Shift_JIS");
    Path file = write("\u540d\u524d,\u8868\u8a08\n\u6771\u4eac,\uff76\uff85\n", charset);

    assertThat(RowsOf.file(file, OPEN.withCharset(charset)))
        .containsExactly(
            new Row(1, List.of("\u540d\u524d", "\u8868\u8a08")), new Row(2, List.of("\u6771\u4eac", "\uff76\uff85")));
    assertThat(RowsOf.refusal(file).code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void encoding_withAMark_isRecognised(String name) throws IOException {
    Path file = write("\uFEFFn\u00e4me|\u20ac\n\ud83d\ude80|1\n", Charset.forName(name));

    assertThat(RowsOf.file(file))
        .containsExactly(new Row(1, List.of("n\u00e4me", "\u20ac")), new Row(2, List.of("\ud83d\ude80", "1")));
  }

  @Test
  void encoding_cutOffWithinACharacter_isMalformedWithTheOffset() throws IOException {
    Path file = Files.write(directory.resolve("cut.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0xE2, (byte) 0x82});

    assertThat(RowsOf.refusal(file).facts()).containsEntry("offset", 4L);
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("quirks.csv"), text, charset);
  }
}
