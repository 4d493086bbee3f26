package dev.fieldstone.importexport.internal.xlsx;

/** The numbers in references such as {@code AB12}. */
final class CellReference {
  /** Columns of a sheet. */
  static final int MAX_COLUMNS = 16_384;

  /** Rows of a sheet. */
  static final int MAX_ROWS = 1_048_576;

  private CellReference() {}

  /** {@return a number that is written in plain digits, or -1 if it is not, or more than the bound} */
  static int number(String digits, int max) {
    return number(digits, 0, max);
  }

  /** {@return the column that a reference names, from 0, or -1 if it names none, or not in this row} */
  static int columnIndex(String reference, int row) {
    int column = 0;
    int index = 0;
    while (index < reference.length() && column <= MAX_COLUMNS) {
      int letter = letter(reference.charAt(index));
      if (letter < 0) {
        break;
      }
      column = column * 26 + letter + 1;
      index++;
    }
    return column >= 1 && column <= MAX_COLUMNS && number(reference, index, MAX_ROWS) == row ? column - 1 : -1;
  }

  private static int number(String text, int start, int max) {
    long number = 0;
    for (int index = start; index < text.length(); index++) {
      int digit = text.charAt(index) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
      if (number > max) {
        return -1;
      }
    }
    return text.length() > start ? (int) number : -1;
  }

  private static int letter(char character) {
    if (character >= 'A' && character <= 'Z') {
      return character - 'A';
    }
    return character >= 'a' && character <= 'z' ? character - 'a' : -1;
  }
}
