package dev.fieldstone.importexport.internal.xlsx.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.CountedOutput;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.RowSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into a sheet of a spreadsheet. The first rows are held back until they tell how wide the columns are to
 * be; from then on every row goes out at once.
 */
public final class XlsxSink implements RowSink {
  private static final int MAX_TEXT_CHARACTERS = 32_767;
  private static final int MAX_HELD_ROWS = 100;
  private static final int MAX_HELD_CHARACTERS = 1 << 20;
  private static final int BUFFER_CHARACTERS = 1 << 16;

  /**
   * What is being written.
   *
   * @param rows makes the rows
   * @param writer where the sheet goes
   * @param afterRows what belongs behind them
   */
  private record Body(SheetRows rows, Writer writer, String afterRows) {}

  private final Sheet sheet;
  private final CountedOutput output;
  private final ZipOutputStream zip;
  private final List<List<? extends @Nullable Object>> held = new ArrayList<>();
  private long heldCharacters;
  private long rowCount;
  private @Nullable Body body;

  /**
   * Begins a file; nothing is written yet.
   *
   * @param output where to; it is left open
   */
  public XlsxSink(OutputStream output, Sheet sheet) {
    this.sheet = sheet;
    this.output = new CountedOutput(output);
    this.zip = new ZipOutputStream(this.output, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FieldstoneException {@code EXPORT/NOT_REPRESENTABLE} if a text is too long for a cell
   */
  @Override
  public void write(List<? extends @Nullable Object> cells) {
    rowCount++;
    long characters = characters(cells);
    try {
      if (body != null) {
        body.writer().append(body.rows().next(cells));
      } else {
        held.add(cells);
        heldCharacters += characters;
        if (held.size() > MAX_HELD_ROWS || heldCharacters > MAX_HELD_CHARACTERS) {
          body = begin();
        }
      }
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public void finish() {
    try {
      Body last = body == null ? begin() : body;
      last.writer().write(last.afterRows());
      last.writer().flush();
      zip.close();
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public long writtenBytes() {
    return output.writtenBytes();
  }

  private Body begin() throws IOException {
    SheetTemplate template = SheetTemplate.of(sheet, SheetWidths.of(sheet.columns(), held));
    for (Map.Entry<String, byte[]> part : template.parts().entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry(template.sheetPart()));
    Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
    writer.write(template.beforeRows());
    SheetRows rows = new SheetRows(sheet, template);
    for (List<? extends @Nullable Object> cells : held) {
      writer.append(rows.next(cells));
    }
    held.clear();
    return new Body(rows, writer, template.afterRows());
  }

  private long characters(List<? extends @Nullable Object> cells) {
    long characters = 0;
    for (int index = 0; index < cells.size(); index++) {
      if (cells.get(index) instanceof String text) {
        refuseLongerThanCell(text, index);
        characters += text.length();
      }
    }
    return characters;
  }

  /** Spreadsheets count the units of UTF-16. */
  private void refuseLongerThanCell(String text, int index) {
    if (text.length() > MAX_TEXT_CHARACTERS) {
      throw new FieldstoneException(ErrorCode.EXPORT_NOT_REPRESENTABLE, "A text is too long for a cell")
          .with("row", rowCount)
          .with("field", sheet.columns().get(index).key())
          .with("characters", text.length())
          .with("limit", MAX_TEXT_CHARACTERS);
    }
  }
}
