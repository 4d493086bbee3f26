package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.CellFault;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Reads the cells of a sheet, each by its type. A formula gives the value that it had when the file was written. */
final class CellReading {
  private static final int MAX_FAULT_CHARACTERS = 400;

  private final XmlReading xml;
  private final Workbook workbook;
  private final SharedTexts texts;
  private final CellText value = new CellText();
  private final CellText formula = new CellText();
  private boolean hasValue;
  private boolean hasFormula;

  CellReading(XmlReading xml, Workbook workbook, SharedTexts texts) {
    this.xml = xml;
    this.workbook = workbook;
    this.texts = texts;
  }

  /** {@return what the cell that begins holds, up to and with its end; an empty text for nothing} */
  Object read() {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    readParts();
    boolean isText = "str".equals(type) || "inlineStr".equals(type);
    if (hasFormula && (!hasValue || (value.isEmpty() && !isText))) {
      return fault("=" + formula);
    }
    if (value.isEmpty()) {
      return "";
    }
    return type == null || type.equals("n")
        ? TypedNumber.read(value.toString(), workbook.formats().of(style), workbook.dates())
        : typed(type, value.toString());
  }

  private void readParts() {
    value.clear();
    formula.clear();
    hasValue = false;
    hasFormula = false;
    int depth = xml.depth();
    for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
      if (event == Event.START) {
        readPart();
      } else if (event == Event.DOCUMENT_END) {
        throw xml.malformed("The file's XML is damaged");
      }
    }
  }

  private void readPart() {
    switch (xml.name()) {
      case "v" -> {
        hasValue = true;
        RichText.readPlain(xml, value);
      }
      case "is" -> {
        hasValue = true;
        RichText.read(xml, value);
      }
      case "f" -> {
        hasFormula = true;
        RichText.readPlain(xml, formula);
      }
      default -> {}
    }
  }

  private Object typed(String type, String text) {
    return switch (type) {
      case "s" -> shared(text);
      case "str", "inlineStr" -> EscapedText.undo(text);
      case "b" -> truth(text);
      case "e" -> fault(text);
      case "d" -> isoDate(text);
      default -> throw unknownType();
    };
  }

  private String shared(String text) {
    int index = CellReference.number(text.strip(), Integer.MAX_VALUE);
    String shared = index < 0 ? null : texts.find(index);
    if (shared == null) {
      throw xml.malformed("A cell refers to a text that the file does not have");
    }
    return shared;
  }

  private static Object truth(String text) {
    return switch (text.strip()) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> fault(text);
    };
  }

  /** {@return a date, a date and time, or a time, as ISO 8601 writes them and strict files have them} */
  private static Object isoDate(String text) {
    String stripped = text.strip();
    String plain = stripped.endsWith("Z") ? stripped.substring(0, stripped.length() - 1) : stripped;
    try {
      if (plain.indexOf('T') > 0) {
        LocalDateTime time = LocalDateTime.parse(plain);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time;
      }
      return plain.indexOf(':') > 0 ? LocalTime.parse(plain) : LocalDate.parse(plain);
    } catch (DateTimeException noDate) {
      return fault(text);
    }
  }

  private FieldstoneException unknownType() {
    return xml.malformed("A cell is of a type that spreadsheets don't have");
  }

  private static CellFault fault(String text) {
    return new CellFault(text.length() > MAX_FAULT_CHARACTERS ? text.substring(0, MAX_FAULT_CHARACTERS) : text);
  }
}
