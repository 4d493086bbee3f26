package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.importexport.Delimiter;
import org.apache.commons.csv.CSVFormat;

/** How Commons CSV is to read and write: RFC 4180, empty lines being rows, no cell trimmed, none standing for null. */
final class CsvFormats {
  private CsvFormats() {}

  /** {@return the format of a file to read} */
  static CSVFormat with(Dialect dialect) {
    return with(dialect.delimiter()).builder().setQuote(dialect.quote().character()).get();
  }

  /** {@return the format with this delimiter} */
  static CSVFormat with(Delimiter delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter.character()).get();
  }
}
