package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import dev.fieldstone.importexport.internal.zip.ZipPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number format of each style of cells, by the style's number. */
final class CellFormats {
  /** No styles: numbers are numbers. */
  static final CellFormats NONE = new CellFormats(List.of());

  /** Spreadsheets have at most 65,490 styles. */
  private static final int MAX_STYLES = 100_000;

  private final List<NumberFormat> byStyle;

  private CellFormats(List<NumberFormat> byStyle) {
    this.byStyle = byStyle;
  }

  /** Reads the styles of a workbook. */
  static CellFormats read(WorkbookParts parts, ZipPart part) {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> formatIds = new ArrayList<>();
    try (XmlReading xml = parts.read(part)) {
      boolean isAmongCells = false;
      for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
        if (event == Event.TEXT) {
          continue;
        }
        switch (xml.name()) {
          case "cellXfs" -> isAmongCells = event == Event.START;
          case "xf" -> addStyle(xml, event == Event.START && isAmongCells, formatIds);
          case "numFmt" -> addCode(xml, event == Event.START && xml.depth() == 3, codes);
          default -> {}
        }
      }
    }
    Map<Integer, NumberFormat> formats = new HashMap<>();
    return new CellFormats(
        formatIds.stream()
            .map(id -> formats.computeIfAbsent(id, one -> NumberFormat.of(one, codes.get(one))))
            .toList());
  }

  /** {@return the format of a style; null and unknown ones are the usual one} */
  NumberFormat of(@Nullable String style) {
    int index = style == null ? -1 : CellReference.number(style, MAX_STYLES);
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : NumberFormat.GENERAL;
  }

  private static void addStyle(XmlReading xml, boolean isWanted, List<Integer> formatIds) {
    if (isWanted) {
      if (formatIds.size() == MAX_STYLES) {
        throw xml.malformed("The workbook has too many styles");
      }
      formatIds.add(id(xml));
    }
  }

  private static void addCode(XmlReading xml, boolean isWanted, Map<Integer, String> codes) {
    String code = isWanted ? xml.attribute("formatCode") : null;
    if (code != null) {
      if (codes.size() == MAX_STYLES) {
        throw xml.malformed("The workbook has too many number formats");
      }
      codes.put(id(xml), code);
    }
  }

  private static int id(XmlReading xml) {
    String id = xml.attribute("numFmtId");
    return id == null ? 0 : Math.max(0, CellReference.number(id, Integer.MAX_VALUE - 1));
  }
}
