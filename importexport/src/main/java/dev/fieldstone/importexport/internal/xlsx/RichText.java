package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;

/** Text whose pieces may look different: joined, without the phonetic runs that say how it is spoken. */
final class RichText {
  private RichText() {}

  /**
   * Reads what is left of an element, up to and with its end.
   *
   * @param text what to append to
   */
  static void read(XmlReading xml, CellText text) {
    int depth = xml.depth();
    int phoneticDepth = Integer.MAX_VALUE;
    boolean isText = false;
    while (true) {
      switch (xml.next()) {
        case START -> {
          if (xml.name().equals("rPh")) {
            phoneticDepth = Math.min(phoneticDepth, xml.depth());
          }
          isText = xml.name().equals("t") && xml.depth() < phoneticDepth;
        }
        case TEXT -> {
          if (isText) {
            text.append(xml);
          }
        }
        case END -> {
          isText = false;
          if (xml.depth() < phoneticDepth) {
            phoneticDepth = Integer.MAX_VALUE;
          }
          if (xml.depth() < depth) {
            return;
          }
        }
        case DOCUMENT_END -> throw xml.malformed("The file's XML is damaged");
      }
    }
  }

  /** Reads the plain text of an element, up to and with its end. */
  static void readPlain(XmlReading xml, CellText text) {
    int depth = xml.depth();
    while (true) {
      Event event = xml.next();
      if (event == Event.TEXT) {
        text.append(xml);
      } else if (event == Event.DOCUMENT_END) {
        throw xml.malformed("The file's XML is damaged");
      } else if (event == Event.END && xml.depth() < depth) {
        return;
      }
    }
  }
}
