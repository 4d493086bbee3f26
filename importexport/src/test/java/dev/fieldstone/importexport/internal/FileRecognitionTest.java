package dev.fieldstone.importexport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.internal.xlsx.RawXlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRecognitionTest {
  @TempDir Path directory;

  @Test
  void file_whateverItsName_isWhatItHolds() throws IOException {
    Path sheet = write("sheet.csv", RawXlsx.of("<row><c><v>1</v></c></row>").bytes());
    Path text = write("text.xlsx", "a,b\n".getBytes(StandardCharsets.UTF_8));

    assertThat(RowsOf.file(sheet)).containsExactly(new Row(1, List.of(BigDecimal.ONE)));
    assertThat(RowsOf.file(text)).containsExactly(new Row(1, List.of("a", "b")));
  }

  @Test
  void file_ofAnotherTypeThanNamed_isRejected() throws IOException {
    Path sheet = write("sheet.xlsx", RawXlsx.of("").bytes());
    Path text = write("text.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));

    FieldstoneException refusal = RowsOf.refusal(sheet, FileReading.defaults().withType(FileType.CSV));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsEntry("type", "CSV").containsEntry("found", "XLSX");
    assertThat(RowsOf.refusal(text, FileReading.defaults().withType(FileType.XLSX)).code())
        .isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(RowsOf.file(text, FileReading.defaults().withType(FileType.CSV))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 an old workbook, or an encrypted one",
        "%PDF-1.7 something",
        "\u001F\u008B\u0008 packed",
        "PK\u0005\u0006 nothing",
        "\u0089PNG\r\n\u001A\n"
      })
  void file_ofAnotherKind_isRejected(String content) throws IOException {
    FieldstoneException refusal = RowsOf.refusal(write("x.xlsx", content.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsKey("found");
  }

  @Test
  void archive_thatIsNoSpreadsheet_isRejected() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("notes.txt"));
      zip.write('x');
    }

    assertThat(RowsOf.refusal(write("x.xlsx", bytes.toByteArray())).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @Test
  void file_thatIsMissing_isAStorageFailure() {
    assertThat(RowsOf.refusal(directory.resolve("missing")).code()).isEqualTo(ErrorCode.STORAGE_FAILED);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }
}
