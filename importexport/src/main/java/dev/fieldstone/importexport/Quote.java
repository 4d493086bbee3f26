package dev.fieldstone.importexport;

/** What stands around a cell of a CSV file that holds delimiters or line breaks; inside, it is doubled. */
public enum Quote {
  /** {@code "} as RFC 4180 has it. */
  DOUBLE('"'),
  /** {@code '} as some databases write it. */
  SINGLE('\'');

  private final char character;

  Quote(char character) {
    this.character = character;
  }

  /** {@return the character} */
  public char character() {
    return character;
  }
}
