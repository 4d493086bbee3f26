package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.FileRefusal;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the file says that its parts are. */
final class ContentTypes {
  private static final String PART = "[Content_Types].xml";
  private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final Set<String> WORKBOOKS = Set.of(DOCUMENT + "sheet.main+xml", DOCUMENT + "template.main+xml");

  private ContentTypes() {}

  /**
   * Refuses a file whose main part is no plain workbook: an archive of another kind, a text document, a workbook with
   * macros or one in binary.
   */
  static void demandWorkbook(WorkbookParts parts, String main) {
    ZipPart part = parts.find(PART);
    if (part == null) {
      throw FileRefusal.rejected("The file is an archive, and no spreadsheet");
    }
    String type = typeOf(parts, part, main);
    if (type == null || !WORKBOOKS.contains(type)) {
      throw FileRefusal.rejected("The file is no spreadsheet of a kind that is read")
          .with("found", type == null ? "" : type);
    }
  }

  /** {@return whether the archive is of the family that spreadsheets belong to} */
  static boolean isIn(WorkbookParts parts) {
    return parts.find(PART) != null;
  }

  private static @Nullable String typeOf(WorkbookParts parts, ZipPart part, String main) {
    String byExtension = null;
    try (XmlReading xml = parts.read(part)) {
      for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
        if (event == Event.START && ("/" + main).equalsIgnoreCase(xml.attribute("PartName"))) {
          return xml.attribute("ContentType");
        }
        String extension = event == Event.START ? xml.attribute("Extension") : null;
        if (extension != null && main.endsWith("." + extension)) {
          byExtension = xml.attribute("ContentType");
        }
      }
    }
    return byExtension;
  }
}
