package dev.fieldstone.importexport;

import static dev.fieldstone.testing.Refusals.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files behind the name of a spreadsheet that are none, or want to do harm: refused, with nothing written. */
@Timeout(60)
class HostileSpreadsheetTest {
  private static final int BOMB_BYTES = 70_000_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path directory;

  private final Deals deals = Deals.open();

  @AfterEach
  void close() {
    deals.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file_isRefused_withNothingWritten(String name, byte[] content, ErrorCode code) throws IOException {
    Path file = Files.write(directory.resolve("deals.xlsx"), content);
    long sequence = deals.session().org().sequence();

    refused(code, () -> deals.importer().run("deals", file));
    refused(code, () -> deals.importer().run("deals", new ByteArrayInputStream(content), ImportOptions.defaults()));
    refused(code, () -> deals.importer().preview(file));
    refused(code, () -> deals.importer().start("deals", file, ImportOptions.defaults()).await());

    assertThat(deals.all()).isEmpty();
    assertThat(deals.session().org().sequence()).isEqualTo(sequence);
    assertThat(deals.importer().unfinished()).isEmpty();
  }

  static Stream<Arguments> files() throws IOException {
    byte[] sound = sound();
    return Stream.of(
        Arguments.of("PDF", "%PDF-1.7\n1 0 obj".getBytes(US_ASCII), ErrorCode.IMPORT_FILE_REJECTED),
        Arguments.of("XLS", HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(504)),
            ErrorCode.IMPORT_FILE_REJECTED),
        Arguments.of("an archive", archive(), ErrorCode.IMPORT_FILE_REJECTED),
        Arguments.of("a bomb", with(sound, bomb()), ErrorCode.IMPORT_FILE_REJECTED),
        Arguments.of("entities", with(sound, entities()), ErrorCode.IMPORT_FILE_REJECTED),
        Arguments.of("half a file", Arrays.copyOf(sound, sound.length / 2), ErrorCode.IMPORT_FILE_MALFORMED),
        Arguments.of("half a sheet", with(sound, "<worksheet><sheetData><row>".getBytes(US_ASCII)),
            ErrorCode.IMPORT_FILE_MALFORMED));
  }

  @Test
  void file_ofAnotherFormatThanWasNamed_isRefused() {
    ImportOptions xlsx = ImportOptions.defaults().withFile(FileReading.defaults().withType(FileType.XLSX));
    ImportOptions csv = ImportOptions.defaults().withFile(FileReading.defaults().withType(FileType.CSV));
    byte[] text = "name\nRocket\n".getBytes(US_ASCII);

    refused(
        ErrorCode.IMPORT_FILE_REJECTED, () -> deals.importer().run("deals", new ByteArrayInputStream(text), xlsx));
    refused(
        ErrorCode.IMPORT_FILE_REJECTED, () -> deals.importer().run("deals", new ByteArrayInputStream(sound()), csv));
    assertThat(deals.all()).isEmpty();
  }

  private static byte[] sound() {
    return SheetDraft.named("Data").row("Name").row("Rocket").bytes();
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("deals.csv"));
      zip.write("name\nRocket\n".getBytes(US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb() {
    byte[] begin = "<worksheet><sheetData>".getBytes(US_ASCII);
    byte[] bomb = Arrays.copyOf(begin, BOMB_BYTES);
    Arrays.fill(bomb, begin.length, BOMB_BYTES, (byte) ' ');
    return bomb;
  }

  private static byte[] entities() {
    return ("<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row>"
            + "<c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>")
        .getBytes(US_ASCII);
  }

  /** {@return a file whose sheet is replaced} */
  private static byte[] with(byte[] file, byte[] sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(part.getName().equals(SHEET) ? sheet : parts.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }
}
