package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.xlsx.Relationships.Relationship;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param sheets its sheets with cells, in order; those of charts are left out
 * @param dates what its serials count from
 * @param strings the part that holds the texts of cells; null if there is none
 * @param formats what its styles mean
 */
record Workbook(List<Sheet> sheets, SerialDates dates, @Nullable ZipPart strings, CellFormats formats) {
  private static final int MAX_SHEETS = 10_000;

  /**
   * A sheet with cells.
   *
   * @param name its name
   * @param isHidden whether people don't see it
   * @param part the name of its part
   */
  record Sheet(String name, boolean isHidden, String part) {}

  /** Reads the workbook of an archive. */
  static Workbook read(WorkbookParts parts) {
    if (!ContentTypes.isIn(parts)) {
      throw FileRefusal.rejected("The file is an archive, and no spreadsheet");
    }
    Relationship main = Relationships.of(parts, "").ofKind("officeDocument");
    if (main == null) {
      throw FileRefusal.malformed("The file does not say which of its parts is the workbook");
    }
    ContentTypes.demandWorkbook(parts, main.target());
    Relationships relationships = Relationships.of(parts, main.target());
    List<Sheet> sheets = new ArrayList<>();
    SerialDates dates = SerialDates.SINCE_1900;
    try (XmlReading xml = parts.read(parts.get(main.target()))) {
      for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
        if (event == Event.START && xml.name().equals("workbookPr") && isTrue(xml.attribute("date1904"))) {
          dates = SerialDates.SINCE_1904;
        }
        if (event == Event.START && xml.name().equals("sheet")) {
          addSheet(xml, relationships, sheets);
        }
      }
    }
    Relationship strings = relationships.ofKind("sharedStrings");
    Relationship styles = relationships.ofKind("styles");
    return new Workbook(
        List.copyOf(sheets),
        dates,
        strings == null ? null : parts.get(strings.target()),
        styles == null ? CellFormats.NONE : CellFormats.read(parts, parts.get(styles.target())));
  }

  /** {@return the sheet of a name, the same case first; without a name the first that is not hidden} */
  Sheet sheet(@Nullable String name) {
    Optional<Sheet> found =
        name == null
            ? sheets.stream().filter(sheet -> !sheet.isHidden).findFirst()
            : sheets.stream()
                .filter(sheet -> sheet.name.equals(name))
                .findFirst()
                .or(() -> sheets.stream().filter(sheet -> sheet.name.equalsIgnoreCase(name)).findFirst());
    return found.orElseThrow(
        () ->
            FileRefusal.rejected(
                    name == null ? "The file has no sheet with cells that is not hidden" : "The file has no such sheet")
                .with("sheet", name == null ? "" : name)
                .with("sheets", sheets.stream().map(Sheet::name).limit(100).toList()));
  }

  private static void addSheet(XmlReading xml, Relationships relationships, List<Sheet> sheets) {
    String name = xml.attribute("name");
    String id = xml.attribute("id");
    Relationship target = id == null ? null : relationships.byId(id);
    if (name == null || target == null) {
      throw xml.malformed("A sheet of the workbook has no name or no part");
    }
    if (sheets.size() == MAX_SHEETS) {
      throw xml.malformed("The workbook has too many sheets");
    }
    if (target.kind().equals("worksheet")) {
      String state = xml.attribute("state");
      sheets.add(new Sheet(name, state != null && !state.equals("visible"), target.target()));
    }
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }
}
