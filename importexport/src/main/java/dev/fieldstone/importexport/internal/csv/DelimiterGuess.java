package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.importexport.Delimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Guesses what stands between cells: the delimiter that splits the header, and most rows into as many cells as the
 * header; among equals the one that makes most cells; a comma where none splits the header.
 */
final class DelimiterGuess {
  /** How much of a file is looked at. */
  static final int MAX_SAMPLE_CHARACTERS = 1 << 16;

  private static final int MAX_ROWS = 100;

  private DelimiterGuess() {}

  /**
   * Guesses a delimiter.
   *
   * @param sample the beginning of a file
   * @param cut whether the file goes on behind it
   */
  static Delimiter of(String sample, boolean cut) {
    Delimiter best = Delimiter.COMMA;
    long bestScore = 0;
    for (Delimiter candidate : Delimiter.values()) {
      long score = score(widths(sample, cut, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(List<Integer> widths) {
    if (widths.isEmpty() || widths.get(0) < 2) {
      return 0;
    }
    int header = widths.get(0);
    long alike = widths.stream().filter(width -> width == header).count();
    long share = 1_000 * alike / widths.size();
    return share * (CellBounds.MAX_CELLS + 1) + Math.min(header, CellBounds.MAX_CELLS);
  }

  private static List<Integer> widths(String sample, boolean cut, Delimiter delimiter) {
    List<Integer> widths = new ArrayList<>();
    CSVFormat format = CsvFormats.with(delimiter).builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(sample), format)) {
      for (CSVRecord record : parser) {
        widths.add(record.size());
        if (widths.size() == MAX_ROWS) {
          return widths;
        }
      }
    } catch (UncheckedIOException | IOException brokenQuoting) {
      return widths;
    }
    return cut && widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths;
  }
}
