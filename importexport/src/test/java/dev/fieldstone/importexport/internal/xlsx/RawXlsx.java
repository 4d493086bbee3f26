package dev.fieldstone.importexport.internal.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets put together from their parts, so that each part can be as odd as a test wants it. */
public final class RawXlsx {
  static final String WORKSHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String TYPES = "[Content_Types].xml";
  static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private RawXlsx() {}

  /** {@return a spreadsheet with one sheet, whose rows are these} */
  public static RawXlsx of(String rows) {
    return new RawXlsx()
        .with(
            TYPES,
            "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MAIN_TYPE + "\"/></Types>")
        .with("_rels/.rels", relationships(relationship("r1", "officeDocument", WORKBOOK)))
        .with(
            WORKBOOK,
            "<workbook " + MAIN + " xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/>"
                + "</sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            relationships(
                relationship("r1", "worksheet", "worksheets/sheet1.xml")
                    + relationship("r2", "sharedStrings", "/xl/sharedStrings.xml")
                    + relationship("r3", "styles", "../xl/styles.xml")))
        .with(STYLES, "<styleSheet/>")
        .with(TEXTS, "<sst/>")
        .withRows(rows);
  }

  /** {@return a relationship of the usual edition of the format} */
  static String relationship(String id, String kind, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIP + kind + "\" Target=\"" + target + "\"/>";
  }

  /** {@return a document of relationships} */
  static String relationships(String relationships) {
    return "<Relationships>" + relationships + "</Relationships>";
  }

  RawXlsx withRows(String rows) {
    return with(WORKSHEET, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** Gives style 1 the first of these formats, style 2 the second, and so on. */
  public RawXlsx withFormats(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int index = 0; index < codes.length; index++) {
      String code = codes[index].replace("&", "&amp;").replace("\"", "&quot;");
      formats.append("<numFmt numFmtId=\"").append(164 + index).append("\" formatCode=\"").append(code).append("\"/>");
      styles.append("<xf numFmtId=\"").append(164 + index).append("\"/>");
    }
    return with(
        STYLES,
        "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + styles + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0\"/></dxf></dxfs></styleSheet>");
  }

  /** Makes these the shared texts, each the inside of an {@code si}. */
  public RawXlsx withTexts(String... texts) {
    return with(TEXTS, "<sst><si>" + String.join("</si><si>", texts) + "</si></sst>");
  }

  /** Gives a part this content. */
  public RawXlsx with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives a part this content, whatever it is. */
  public RawXlsx with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  /** {@return the names of all parts} */
  public Set<String> names() {
    return parts.keySet();
  }

  /** {@return the content of a part} */
  public byte[] part(String name) {
    return Objects.requireNonNull(parts.get(name));
  }

  RawXlsx without(String part) {
    parts.remove(part);
    return this;
  }

  /** {@return the bytes of the file} */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes);
    return bytes.toByteArray();
  }

  Path write(Path file) throws IOException {
    try (OutputStream output = Files.newOutputStream(file)) {
      write(output);
    }
    return file;
  }

  private void write(OutputStream output) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(output);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
