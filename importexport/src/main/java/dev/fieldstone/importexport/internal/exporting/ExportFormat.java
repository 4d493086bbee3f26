package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportTarget;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.FileWriting;
import dev.fieldstone.importexport.internal.RowSink;
import dev.fieldstone.importexport.internal.csv.CsvSink;
import dev.fieldstone.importexport.internal.xlsx.write.Sheet;
import dev.fieldstone.importexport.internal.xlsx.write.SheetName;
import dev.fieldstone.importexport.internal.xlsx.write.XlsxSink;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;

/** The format of a file that is known to have room for what is written. */
sealed interface ExportFormat {

  /**
   * Text with delimiters.
   *
   * @param file what it looks like
   * @param zone whose offset points in time are written with
   */
  record Csv(FileWriting file, ZoneId zone) implements ExportFormat {}

  /**
   * A spreadsheet.
   *
   * @param sheet its only sheet
   */
  record Xlsx(Sheet sheet) implements ExportFormat {}

  /**
   * {@return the format for a plan}
   *
   * @throws FieldstoneException {@code EXPORT/NOT_REPRESENTABLE} if the format has no room for so many records or
   *     fields, or refuses the sheet's name
   */
  static ExportFormat of(ExportPlan plan, ExportTarget target, FileWriting file, long rowCount) {
    return switch (type(file, target)) {
      case CSV -> new Csv(file, plan.zone());
      case XLSX -> new Xlsx(sheet(plan, file, rowCount));
    };
  }

  /** Begins a file; leaves the stream open. */
  default RowSink sink(OutputStream output) {
    return switch (this) {
      case Csv csv -> new CsvSink(output, csv.file(), csv.zone());
      case Xlsx xlsx -> new XlsxSink(output, xlsx.sheet());
    };
  }

  private static Sheet sheet(ExportPlan plan, FileWriting file, long rowCount) {
    String name = file.sheet() == null ? SheetName.fitted(plan.sourceName()) : SheetName.demand(file.sheet());
    ZoneId wallZone = plan.mode() == ExportMode.READABLE ? plan.zone() : null;
    return new Sheet(
        name, plan.columns().stream().map(ExportColumn::field).map(SheetColumns::of).toList(), rowCount, wallZone);
  }

  private static FileType type(FileWriting file, ExportTarget target) {
    FileType asked = file.type();
    if (asked != null) {
      return asked;
    }
    return switch (target) {
      case ExportTarget.File place -> endsInXlsx(place.path()) ? FileType.XLSX : FileType.CSV;
      case ExportTarget.Stream stream -> FileType.CSV;
    };
  }

  private static boolean endsInXlsx(Path path) {
    String name = path.toString();
    String ending = ".xlsx";
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
  }
}
