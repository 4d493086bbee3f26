package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.importexport.internal.RowBounds;
import dev.fieldstone.importexport.internal.xml.XmlReading;

/** The text of a cell, gathered piece by piece and bounded as it grows. */
final class CellText {
  private final StringBuilder text = new StringBuilder();
  private int characters;

  void clear() {
    text.setLength(0);
    characters = 0;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Appends the text that was just read. A piece may be as short as one character. */
  void append(XmlReading xml) {
    int start = text.length();
    xml.appendText(text);
    for (int index = start; index < text.length(); index++) {
      characters += Character.isLowSurrogate(text.charAt(index)) ? 0 : 1;
    }
    if (characters > RowBounds.MAX_CELL_CHARACTERS) {
      throw xml.malformed("A cell has too many characters").with("limit", RowBounds.MAX_CELL_CHARACTERS);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
