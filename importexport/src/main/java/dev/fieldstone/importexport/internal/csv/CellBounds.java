package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.RowBounds;
import dev.fieldstone.importexport.internal.WatchedReader;
import java.io.Reader;

/**
 * Lets text pass and counts cells and their characters on the way, so that no row is ever gathered in memory that is
 * too large for it.
 */
final class CellBounds extends WatchedReader {
  /** Code points in a cell. */
  static final int MAX_CELL_CHARACTERS = RowBounds.MAX_CELL_CHARACTERS;

  /** Cells in a row. */
  static final int MAX_CELLS = RowBounds.MAX_CELLS;

  /** Code points in a row: more than a synchronous import reads in all. */
  static final int MAX_ROW_CHARACTERS = 64 << 20;

  /** Where in a cell the next character stands. */
  private enum Place {
    BEGINNING,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final char delimiter;
  private final char quote;
  private Place place = Place.BEGINNING;
  private boolean afterCarriageReturn;
  private long row = 1;
  private int cells = 1;
  private int cellCharacters;
  private int rowCharacters;
  private long quotedCells;
  private long filledCells;

  CellBounds(Reader source, Dialect dialect) {
    super(source);
    this.delimiter = dialect.delimiter().character();
    this.quote = dialect.quote().character();
  }

  /** {@return how many cells begin with a quote so far} */
  long quotedCells() {
    return quotedCells;
  }

  /** {@return how many cells hold something so far, be it two quotes} */
  long filledCells() {
    return filledCells;
  }

  @Override
  protected void follow(char character) {
    if (place == Place.QUOTED) {
      followQuoted(character);
    } else if (character == delimiter) {
      nextCell();
    } else if (character == '\r' || character == '\n') {
      lineEnd(character);
      return;
    } else if (character == quote) {
      followQuote();
    } else {
      followPlain(character);
    }
    afterCarriageReturn = false;
  }

  private void followPlain(char character) {
    if (place == Place.BEGINNING) {
      place = Place.PLAIN;
      filledCells++;
    }
    countCharacter(character);
  }

  private void followQuoted(char character) {
    if (character == quote) {
      place = Place.AFTER_QUOTE;
    } else {
      countCharacter(character);
    }
  }

  private void followQuote() {
    if (place == Place.BEGINNING) {
      place = Place.QUOTED;
      quotedCells++;
      filledCells++;
    } else {
      place = place == Place.AFTER_QUOTE ? Place.QUOTED : Place.PLAIN;
      countCharacter(quote);
    }
  }

  private void lineEnd(char character) {
    boolean secondHalf = character == '\n' && afterCarriageReturn;
    if (!secondHalf) {
      nextRow();
    }
    afterCarriageReturn = character == '\r';
  }

  private void countCharacter(char character) {
    if (Character.isLowSurrogate(character)) {
      return;
    }
    cellCharacters++;
    rowCharacters++;
    if (cellCharacters > MAX_CELL_CHARACTERS) {
      throw tooLarge("A cell has too many characters", MAX_CELL_CHARACTERS);
    }
    if (rowCharacters > MAX_ROW_CHARACTERS) {
      throw tooLarge("A row has too many characters", MAX_ROW_CHARACTERS);
    }
  }

  private void nextCell() {
    place = Place.BEGINNING;
    cellCharacters = 0;
    cells++;
    if (cells > MAX_CELLS) {
      throw tooLarge("A row has too many cells", MAX_CELLS);
    }
  }

  private void nextRow() {
    place = Place.BEGINNING;
    cellCharacters = 0;
    rowCharacters = 0;
    cells = 1;
    row++;
  }

  private FieldstoneException tooLarge(String sentence, int max) {
    return new FieldstoneException(ErrorCode.IMPORT_FILE_MALFORMED, sentence)
        .with("row", row)
        .with("column", cells)
        .with("limit", max);
  }
}
