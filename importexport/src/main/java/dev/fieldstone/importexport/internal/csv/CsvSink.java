package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.FormulaGuard;
import dev.fieldstone.importexport.internal.RowSink;
import java.io.BufferedWriter;
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

  private final CountedOutput output;
  private final CSVPrinter printer;
  private final boolean guarded;
  private final DateTimeFormatter instants;

  /**
   * Begins a file.
   *
   * @param output where to; it is left open
   * @param zone whose offset points in time are written with
   * @throws FieldstoneException {@code STORAGE/FAILED}
   */
  public CsvSink(OutputStream output, ExportOptions options, ZoneId zone) {
    this.output = new CountedOutput(output);
    this.guarded = options.guarded();
    this.instants = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    try {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(this.output, StandardCharsets.UTF_8.newEncoder()));
      if (options.byteOrderMark()) {
        writer.write(BYTE_ORDER_MARK);
      }
      this.printer = new CSVPrinter(writer, CsvFormats.with(options.delimiter()));
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) {
    try {
      for (Object cell : cells) {
        printer.print(text(cell));
      }
      printer.println();
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public void finish() {
    try {
      printer.flush();
    } catch (IOException failure) {
      throw FileFailure.writing(failure);
    }
  }

  @Override
  public long writtenBytes() {
    return output.writtenBytes();
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
