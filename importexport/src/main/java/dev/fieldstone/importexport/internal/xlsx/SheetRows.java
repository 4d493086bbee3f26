package dev.fieldstone.importexport.internal.xlsx;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowBounds;
import dev.fieldstone.importexport.internal.RowSource;
import dev.fieldstone.importexport.internal.xml.XmlReading;
import dev.fieldstone.importexport.internal.xml.XmlReading.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet. Those that the file leaves out because nothing is in them come as blank ones, so that numbers
 * are those of a spreadsheet; behind the last row that holds something there are none.
 */
final class SheetRows implements RowSource {
  /** Characters in the texts of a row. */
  private static final int MAX_ROW_CHARACTERS = 32 << 20;

  private final OpenSheet sheet;
  private final XmlReading xml;
  private final CellReading cells;
  private List<?> blankCells = List.of();
  private @Nullable Row ahead;
  private int handedRows;
  private int lastNumber;
  private boolean isInRows;
  private boolean finished;

  SheetRows(OpenSheet sheet) {
    this.sheet = sheet;
    this.xml = sheet.xml();
    this.cells = sheet.cells();
  }

  @Override
  public @Nullable Row next() {
    if (ahead == null && !finished) {
      ahead = nextFilled();
    }
    Row filled = ahead;
    if (filled == null) {
      return null;
    }
    handedRows++;
    if (handedRows == 1) {
      blankCells = Collections.nCopies(filled.number() == 1 ? filled.cells().size() : 0, "");
    }
    if (filled.number() > handedRows) {
      return new Row(handedRows, blankCells);
    }
    ahead = null;
    return padded(filled);
  }

  @Override
  public long readBytes() {
    return finished ? sheet.sizeBytes() : sheet.readBytes();
  }

  @Override
  public void close() {
    sheet.close();
  }

  private Row padded(Row row) {
    int missing = blankCells.size() - row.cells().size();
    if (missing <= 0) {
      return row;
    }
    List<Object> whole = new ArrayList<>(blankCells.size());
    whole.addAll(row.cells());
    whole.addAll(blankCells.subList(0, missing));
    return new Row(row.number(), whole);
  }

  /** {@return the next row that holds something, or null behind the last} */
  private @Nullable Row nextFilled() {
    for (Event event = xml.next(); event != Event.DOCUMENT_END; event = xml.next()) {
      if (event == Event.TEXT) {
        continue;
      }
      if (xml.name().equals("sheetData")) {
        isInRows = event == Event.START;
      } else if (event == Event.START && isInRows && xml.name().equals("row")) {
        Row row = readRow();
        if (!row.cells().isEmpty()) {
          return row;
        }
      } else if (event == Event.START && xml.depth() == 1 && !xml.name().equals("worksheet")) {
        throw xml.malformed("The sheet is none with cells");
      }
    }
    finished = true;
    return null;
  }

  private Row readRow() {
    lastNumber = rowNumber();
    RowCells row = new RowCells();
    for (Event event = xml.next(); event != Event.END || !xml.name().equals("row"); event = xml.next()) {
      if (event == Event.START && xml.name().equals("c")) {
        row.add();
      } else if (event == Event.DOCUMENT_END) {
        throw malformed("The file's XML is damaged");
      }
    }
    return new Row(lastNumber, row.filled());
  }

  private int rowNumber() {
    String given = xml.attribute("r");
    int number = given == null ? lastNumber + 1 : CellReference.number(given, CellReference.MAX_ROWS);
    if (number <= lastNumber || number > CellReference.MAX_ROWS) {
      throw malformed("The rows of the sheet are not in order");
    }
    return number;
  }

  private FieldstoneException malformed(String sentence) {
    return xml.malformed(sentence).with("row", (long) lastNumber);
  }

  /** The cells of one row up to the last that holds something. */
  private final class RowCells {
    private Object[] values = new Object[Math.max(8, blankCells.size())];
    private int filledCells;
    private int nextColumn;
    private long characters;

    List<?> filled() {
      return Arrays.asList(filledCells == values.length ? values : Arrays.copyOf(values, filledCells));
    }

    void add() {
      String reference = xml.attribute("r");
      int column = reference == null ? nextColumn : CellReference.columnIndex(reference, lastNumber);
      if (column < nextColumn || column >= CellReference.MAX_COLUMNS) {
        throw malformed("The cells of a row are not in order");
      }
      nextColumn = column + 1;
      Object value = read(column);
      if (!"".equals(value)) {
        place(column, value);
      }
    }

    private Object read(int column) {
      try {
        return cells.read();
      } catch (FieldstoneException failure) {
        throw failure.with("row", (long) lastNumber).with("column", column + 1);
      }
    }

    private void place(int column, Object value) {
      if (column >= RowBounds.MAX_CELLS) {
        throw tooLarge("A row has too many cells", column, RowBounds.MAX_CELLS);
      }
      if (value instanceof String text) {
        characters += text.length();
        if (characters > MAX_ROW_CHARACTERS) {
          throw tooLarge("A row has too many characters", column, MAX_ROW_CHARACTERS);
        }
      }
      if (column >= values.length) {
        values = Arrays.copyOf(values, Math.max(column + 1, 2 * values.length));
      }
      Arrays.fill(values, filledCells, column, "");
      values[column] = value;
      filledCells = column + 1;
    }

    private FieldstoneException tooLarge(String sentence, int column, int max) {
      return malformed(sentence).with("column", column + 1).with("limit", max);
    }
  }
}
