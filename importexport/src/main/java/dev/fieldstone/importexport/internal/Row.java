package dev.fieldstone.importexport.internal;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number its number as a spreadsheet shows it, from 1
 * @param cells what it holds: text, or the Java value of a format with typed cells; an empty text where nothing is
 */
public record Row(long number, List<?> cells) {

  /** {@return whether there is nothing but white space in it} */
  public boolean isBlank() {
    for (Object cell : cells) {
      if (!(cell instanceof String text) || !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** {@return how many characters its texts have together} */
  public long characters() {
    long characters = 0;
    for (Object cell : cells) {
      if (cell instanceof String text) {
        characters += text.length();
      }
    }
    return characters;
  }
}
