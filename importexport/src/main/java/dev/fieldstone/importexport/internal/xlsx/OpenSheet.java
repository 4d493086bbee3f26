package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.xlsx.Workbook.Sheet;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.zip.PartInput;
import dev.fieldstone.importexport.internal.zip.ZipArchive;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.nio.file.Path;

/** A sheet that is being read, with all that it needs open. */
final class OpenSheet implements AutoCloseable {
  private final ZipArchive archive;
  private final SharedTexts texts;
  private final PartInput input;
  private final XmlReading xml;
  private final CellReading cells;
  private final long textsBytes;
  private final long totalBytes;

  private OpenSheet(ZipArchive archive, SharedTexts texts, Workbook workbook, ZipPart part) {
    WorkbookParts parts = new WorkbookParts(archive);
    ZipPart strings = workbook.strings();
    this.archive = archive;
    this.texts = texts;
    this.input = parts.open(part);
    this.xml = parts.read(part, input);
    this.cells = new CellReading(xml, workbook, texts);
    this.textsBytes = strings == null ? 0 : strings.packedBytes();
    this.totalBytes = textsBytes + part.packedBytes();
  }

  /** Opens a sheet, which reads the texts that it may refer to. */
  static OpenSheet of(Path path, Workbook workbook, Sheet sheet) {
    ZipArchive archive = ZipArchive.open(path);
    SharedTexts texts = SharedTexts.NONE;
    try {
      WorkbookParts parts = new WorkbookParts(archive);
      ZipPart strings = workbook.strings();
      if (strings != null) {
        texts = SharedTexts.read(parts, strings);
      }
      return new OpenSheet(archive, texts, workbook, parts.get(sheet.part()));
    } catch (RuntimeException failure) {
      texts.close();
      archive.close();
      throw failure;
    }
  }

  XmlReading xml() {
    return xml;
  }

  CellReading cells() {
    return cells;
  }

  /** {@return the size of the file} */
  long sizeBytes() {
    return archive.sizeBytes();
  }

  /** {@return the share of the file's size that the work done so far is of all} */
  long readBytes() {
    double share = (double) (textsBytes + input.packedBytesRead()) / Math.max(1, totalBytes);
    return Math.min(sizeBytes(), (long) (share * sizeBytes()));
  }

  @Override
  public void close() {
    try (archive;
        texts;
        input) {
      xml.close();
    }
  }
}
