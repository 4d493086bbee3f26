package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.internal.FileFailure;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file. A row is what the parser takes for one: line breaks inside quotes begin none. */
final class CsvRows implements RowSource {
  private final StrictDecoder decoder;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvRows(StrictDecoder decoder, Dialect dialect) throws IOException {
    this.decoder = decoder;
    this.parser = CSVParser.parse(new CellBounds(decoder, dialect), CsvFormats.with(dialect));
    this.records = parser.iterator();
  }

  @Override
  public @Nullable Row next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord row = records.next();
      return new Row(row.getRecordNumber(), Arrays.asList(row.values()));
    } catch (UncheckedIOException failure) {
      throw refusal(Objects.requireNonNull(failure.getCause()));
    }
  }

  @Override
  public long readBytes() {
    return decoder.readBytes();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException failure) {
      throw FileFailure.reading(failure);
    }
  }

  private FieldstoneException refusal(IOException failure) {
    return failure instanceof CSVException ? brokenQuoting() : FileFailure.reading(failure);
  }

  private FieldstoneException brokenQuoting() {
    return new FieldstoneException(ErrorCode.IMPORT_FILE_MALFORMED, "The quotes in a row don't match")
        .with("row", parser.getRecordNumber() + 1);
  }
}
