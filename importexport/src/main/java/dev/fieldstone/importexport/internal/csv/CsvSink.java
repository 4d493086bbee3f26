package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.FileWriting;
import dev.fieldstone.importexport.internal.CountedOutput;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV in UTF-8: values by their canonical text, quoted where they must be. */
public final class CsvSink implements RowSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Rows are gathered to so many characters: a writer takes a lock for each piece, and a cell is several. */
  private static final int CHUNK_CHARACTERS = 1 << 14;

  private final CountedOutput output;
  private final Writer writer;
  private final StringBuilder gathered = new StringBuilder();
  private final CSVPrinter printer;
  private final boolean guarded;
  private final DateTimeFormatter instants;

  /**
   * Begins a file.
   *
   * @param output where to; it is left open
   * @param file what it is to look like
   * @param zone whose offset points in time are written with
   * @throws FieldstoneException {@code STORAGE/FAILED}
   */
  public CsvSink(OutputStream output, FileWriting file, ZoneId zone) {
    this.output = new CountedOutput(output);
    this.guarded = file.guarded();
    this.instants = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    try {
      this.writer = new OutputStreamWriter(this.output, StandardCharsets.UTF_8.newEncoder());
      this.printer = new CSVPrinter(gathered, CsvFormats.with(file.delimiter()));
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
    if (file.byteOrderMark()) {
      gathered.append(BYTE_ORDER_MARK);
    }
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) {
    try {
      for (Object cell : cells) {
        printer.print(text(cell));
      }
      printer.println();
      if (gathered.length() >= CHUNK_CHARACTERS) {
        handOver();
      }
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public void finish() {
    try {
      handOver();
      writer.flush();
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public long writtenBytes() {
    return output.writtenBytes();
  }

  private void handOver() throws IOException {
    writer.write(gathered.toString());
    gathered.setLength(0);
  }

  private @Nullable String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case String text -> guarded ? FormulaGuard.guard(text) : text;
      case BigDecimal number -> number.toPlainString();
      case Instant instant -> instants.format(instant);
      default -> cell.toString();
    };
  }
}
