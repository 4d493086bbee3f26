package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets that are larger than memory. */
@Tag("slow")
class LargeXlsxTest {
  private static final int ROWS = 1_048_576;

  @TempDir Path directory;

  @Test
  void rows_asManyAsASheetHas_areRead() throws IOException {
    Path file =
        LargeXlsx.write(
            directory.resolve("rows.xlsx"),
            writer -> {
              for (int row = 1; row <= ROWS; row++) {
                writer.write("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c><c r=\"B" + row
                    + "\" t=\"b\"><v>1</v></c><c r=\"C" + row + "\" t=\"s\"><v>0</v></c></row>");
              }
            },
            writer -> writer.write("<si><t>same</t></si>"));

    assertThat(RowsOf.drain(file, FileReading.defaults())).isEqualTo(ROWS);
  }

  @Test
  void rows_allEqual_areNoBomb() throws IOException {
    Path file =
        LargeXlsx.write(
            directory.resolve("equal.xlsx"),
            writer -> {
              for (int row = 1; row <= ROWS; row++) {
                writer.write("<row r=\"" + row + "\">" + "<c><v>1</v></c>".repeat(5) + "</row>");
              }
            },
            writer -> {});

    assertThat(RowsOf.drain(file, FileReading.defaults())).isEqualTo(ROWS);
  }

  @Test
  void texts_of100Megabytes_areReadInASmallMemory() throws IOException, InterruptedException {
    int texts = 1_000_000;
    Random random = new Random(1);
    Path file =
        LargeXlsx.write(
            directory.resolve("texts.xlsx"),
            writer -> {
              for (int row = 0; row < texts; row++) {
                writer.write("<row><c t=\"s\"><v>" + (row * 7_919L % texts) + "</v></c></row>");
              }
            },
            writer -> {
              for (int text = 0; text < texts; text++) {
                writer.write("<si><t>" + LargeXlsx.text(random, 100) + "</t></si>");
              }
            });

    assertThat(readApart(file)).isEqualTo(texts + " " + 100L * texts);
  }

  @Test
  void texts_ofManyMillionCells_areReadInASmallMemory() throws IOException, InterruptedException {
    int texts = 6_000_000;
    Path file =
        LargeXlsx.write(
            directory.resolve("texts.xlsx"),
            writer -> writer.write("<row><c t=\"s\"><v>" + (texts - 1) + "</v></c></row>"),
            writer -> {
              for (int text = 0; text < texts; text++) {
                writer.write("<si><t>" + (text + 1_000_000) + "</t></si>");
              }
            });

    assertThat(readApart(file)).isEqualTo("1 7");
  }

  @Test
  void texts_thatUnpackToFarMore_areRejected() throws IOException {
    Path file =
        LargeXlsx.write(
            directory.resolve("bomb.xlsx"),
            writer -> {},
            writer -> {
              for (int text = 0; text < 100; text++) {
                writer.write("<si><t>" + "x".repeat(1_000_000) + "</t></si>");
              }
            });

    assertThat(RowsOf.refusal(file).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  private String readApart(Path file) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", LargeXlsx.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(directory.resolve("output.txt"))).isZero();
      return Files.readString(Path.of(file + ".read"));
    } finally {
      process.destroyForcibly();
    }
  }
}
