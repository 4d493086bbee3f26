package dev.fieldstone.importexport;

/** What stands between two cells of a CSV file. */
public enum Delimiter {
  /** {@code ,} as RFC 4180 has it. */
  COMMA(','),
  /** {@code ;} as spreadsheets write it where the comma is the decimal separator. */
  SEMICOLON(';'),
  /** A tab. */
  TAB('\t'),
  /** {@code |}. */
  BAR('|');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  /** {@return the character} */
  public char character() {
    return character;
  }
}
