package dev.fieldstone.importexport.internal.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.RowsOf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to harm, or broken; each ends soon, with a code. */
@Timeout(20)
class HostileXlsxTest {
  private static final String ROW = "<row><c><v>1</v></c></row>";

  @TempDir Path directory;

  @Test
  void bomb_byRatio_isRejectedBeforeItIsUnpacked() throws IOException {
    FieldstoneException refusal = refusal(sound().with(RawXlsx.WORKSHEET, new byte[70 << 20]));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsEntry("part", RawXlsx.WORKSHEET).containsEntry("bytes", 70L << 20);
  }

  @Test
  void bomb_byTotal_isRejectedBeforeItIsUnpacked() throws IOException {
    byte[] noise = new byte[1 << 20];
    RawXlsx file = sound();
    for (int index = 0; index < 70; index++) {
      file.with("xl/media/" + index, noise);
    }
    byte[] bytes = file.bytes();
    claimUnpackedBytes(bytes, 1 << 20, 63 << 20);

    FieldstoneException refusal = refusal(bytes);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsEntry("limit", 4L << 30);
  }

  @Test
  void part_thatUnpacksToMoreThanItSays_isRejected() throws IOException {
    byte[] bytes = sound().with(RawXlsx.WORKSHEET, new byte[1 << 20]).bytes();
    claimUnpackedBytes(bytes, 1 << 20, 100);

    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>",
        "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><worksheet/>",
        "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://localhost:1/x\"> %a;]><worksheet/>",
        "<worksheet><!DOCTYPE x></worksheet>"
      })
  void documentType_inAnyPart_isRejected(String document) throws IOException {
    for (String part : new String[] {RawXlsx.WORKSHEET, RawXlsx.TEXTS, RawXlsx.STYLES, RawXlsx.WORKBOOK, RawXlsx.TYPES,
        "_rels/.rels", "xl/_rels/workbook.xml.rels"}) {
      assertThat(refusal(sound().with(part, document)).code()).as(part).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    }
  }

  @Test
  void entity_thatIsNotDeclared_isRefused() throws IOException {
    assertRefused(sound().withRows("<row><c><v>&a;</v></c></row>"));
  }

  @Test
  void part_twice_isRejected() throws IOException {
    byte[] bytes = sound().with("xl/worksheets/sheet2.xml", "<worksheet/>").bytes();

    assertThat(refusal(renamed(bytes, "sheet2.xml", "sheet1.xml")).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal(renamed(bytes, "sheet2.xml", "SHEET1.xml")).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @Test
  void part_whoseNameDiffersFromTheDirectory_isRejected() throws IOException {
    byte[] bytes = sound().bytes();
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml");
    bytes[header] = 'z';

    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @Test
  void parts_thatShareBytes_areRejected() throws IOException {
    byte[] bytes = sound().bytes();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int second = indexOf(bytes, 0x02014b50, indexOf(bytes, 0x02014b50, 0) + 4);
    buffer.putInt(second + 42, 0);

    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @Test
  void part_thatIsEncrypted_isRejected() throws IOException {
    byte[] bytes = sound().bytes();
    bytes[indexOf(bytes, 0x02014b50, 0) + 8] |= 1;

    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @Test
  void part_whoseContentWasChanged_isMalformed() throws IOException {
    byte[] bytes = sound().bytes();
    int name = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(RawXlsx.WORKSHEET);
    bytes[name - 46 + 16] ^= 1;

    assertThat(refusal(bytes).code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
  }

  @Test
  void file_cutOffAnywhere_isMalformed() throws IOException {
    byte[] bytes = sound().bytes();

    for (int length = 4; length < bytes.length; length += 7) {
      assertThat(refusal(Arrays.copyOf(bytes, length)).code()).as("length " + length)
          .isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
  void part_thatIsMissingOrNoXml_isRefused(String part) throws IOException {
    assertRefused(sound().without(part));
    assertRefused(sound().with(part, ""));
    assertRefused(sound().with(part, "no XML"));
    assertRefused(sound().with(part, "<a><b></a>"));
    assertRefused(sound().with(part, new byte[] {'<', 'a', '>', (byte) 0xFF, '<', '/', 'a', '>'}));
  }

  @Test
  void xml_thatIsBroken_isMalformedWithItsLine() throws IOException {
    FieldstoneException refusal = refusal(sound().withRows("\n" + ROW + "\n<row><c></row>"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_MALFORMED);
    assertThat(refusal.facts()).containsEntry("part", RawXlsx.WORKSHEET).containsEntry("line", 3);
  }

  @Test
  void xml_thatIsDeep_isRefused() throws IOException {
    assertRefused(sound().with(RawXlsx.WORKSHEET, "<a>".repeat(1_000_000)));
    assertRefused(sound().with(RawXlsx.TEXTS, "<sst><si>" + "<r>".repeat(1_000_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--%s-->", "<c a=\"%s\"/>", "<?a %s?>", "<![CDATA[%s]]>", "%s", "<%s/>"})
  void xml_withALongPiece_isRefused(String piece) throws IOException {
    String document = "<worksheet>" + piece.replace("%s", "x>".repeat(5 << 20)) + "</worksheet>";

    assertRefused(sound().with(RawXlsx.WORKSHEET, document));
  }

  @Test
  void xml_withManyNames_isRefused() throws IOException {
    StringBuilder names = new StringBuilder("<worksheet>");
    for (int index = 0; index < 1_000_000; index++) {
      names.append("<n").append(index).append("/>");
    }

    assertThat(refusal(sound().with(RawXlsx.WORKSHEET, names + "</worksheet>")).code())
        .isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      })
  void document_ofAnotherKind_isRejected(String type) throws IOException {
    String types = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>";

    FieldstoneException refusal = refusal(sound().with(RawXlsx.TYPES, types));

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_FILE_REJECTED);
    assertThat(refusal.facts()).containsEntry("found", type);
  }

  private static RawXlsx sound() {
    return RawXlsx.of(ROW).withTexts("<t>a</t>").withFormats("0");
  }

  private void assertRefused(RawXlsx file) throws IOException {
    assertThat(refusal(file).code()).isIn(ErrorCode.IMPORT_FILE_MALFORMED, ErrorCode.IMPORT_FILE_REJECTED);
  }

  private FieldstoneException refusal(RawXlsx file) throws IOException {
    return refusal(file.bytes());
  }

  private FieldstoneException refusal(byte[] bytes) throws IOException {
    return RowsOf.refusal(Files.write(directory.resolve("hostile.xlsx"), bytes));
  }

  /** Changes what the directory says of parts of one size. */
  private static void claimUnpackedBytes(byte[] bytes, int found, int claimed) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int index = indexOf(bytes, 0x02014b50, 0); index >= 0; index = indexOf(bytes, 0x02014b50, index + 4)) {
      if (buffer.getInt(index + 24) == found) {
        buffer.putInt(index + 24, claimed);
      }
    }
  }

  private static byte[] renamed(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int indexOf(byte[] bytes, int signature, int from) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int index = from; index <= bytes.length - 4; index++) {
      if (buffer.getInt(index) == signature) {
        return index;
      }
    }
    return -1;
  }
}
