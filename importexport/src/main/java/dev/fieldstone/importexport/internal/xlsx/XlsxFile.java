package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.xlsx.Workbook.Sheet;
import dev.fieldstone.importexport.internal.zip.ZipArchive;
import java.nio.file.Path;
import java.util.List;

/** A spreadsheet of which one sheet is read. Text needs no guard there, so none is undone. */
public final class XlsxFile implements RowFile {
  private final Path path;
  private final Workbook workbook;
  private final Sheet sheet;

  private XlsxFile(Path path, Workbook workbook, Sheet sheet) {
    this.path = path;
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /**
   * Reads everything but the rows.
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException {@code IMPORT/FILE_REJECTED} if it is no spreadsheet, a
   *     hostile one, or has no such sheet, with the names of those that it has; {@code IMPORT/FILE_MALFORMED} if it is
   *     damaged; {@code STORAGE/FAILED}
   */
  public static XlsxFile recognise(Path path, FileReading reading) {
    try (ZipArchive archive = ZipArchive.open(path)) {
      WorkbookParts parts = new WorkbookParts(archive);
      Workbook workbook = Workbook.read(parts);
      Sheet sheet = workbook.sheet(reading.sheet());
      parts.get(sheet.part());
      return new XlsxFile(path, workbook, sheet);
    }
  }

  @Override
  public FileReading reading() {
    return FileReading.defaults().withType(FileType.XLSX).withSheet(sheet.name());
  }

  @Override
  public List<String> sheets() {
    return workbook.sheets().stream().map(Sheet::name).toList();
  }

  @Override
  public RowSource open() {
    return new SheetRows(OpenSheet.of(path, workbook, sheet));
  }
}
