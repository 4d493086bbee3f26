package dev.fieldstone.importexport.internal.csv;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.Quote;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what stands between and around cells.
 *
 * <p>The delimiter is the one that splits the header, and most rows into as many cells as the header; among equals the
 * one that makes most cells; a comma where none splits the header. The quote is a double one, unless single quotes can
 * be read as quotes and most cells that hold something are in them.
 */
final class DialectGuess {
  /** How much of a file is looked at. */
  static final int MAX_SAMPLE_CHARACTERS = 1 << 16;

  private static final int MAX_ROWS = 100;

  private final String sample;
  private final boolean cut;
  private final List<Delimiter> delimiters;

  private DialectGuess(String sample, boolean cut, @Nullable Delimiter delimiter) {
    this.sample = sample;
    this.cut = cut;
    this.delimiters = delimiter == null ? List.of(Delimiter.values()) : List.of(delimiter);
  }

  /** How rows are split: how many cells each has, and whether quotes matched all along. */
  private record Split(List<Integer> widths, boolean isWhole) {

    long score() {
      if (widths.isEmpty() || widths.get(0) < 2) {
        return 0;
      }
      int header = widths.get(0);
      long alike = widths.stream().filter(width -> width == header).count();
      long share = 1_000 * alike / widths.size();
      return share * (CellBounds.MAX_CELLS + 1) + Math.min(header, CellBounds.MAX_CELLS);
    }
  }

  /**
   * Guesses what is not given.
   *
   * @param sample the beginning of a file
   * @param cut whether the file goes on behind it
   */
  static Dialect of(String sample, boolean cut, @Nullable Delimiter delimiter, @Nullable Quote quote) {
    DialectGuess guess = new DialectGuess(sample, cut, delimiter);
    if (quote != null) {
      return guess.best(quote);
    }
    Dialect single = guess.best(Quote.SINGLE);
    return guess.isQuoted(single) ? single : guess.best(Quote.DOUBLE);
  }

  private Dialect best(Quote quote) {
    Dialect best = new Dialect(delimiters.get(0), quote);
    long bestScore = 0;
    for (Delimiter delimiter : delimiters) {
      Dialect candidate = new Dialect(delimiter, quote);
      long score = split(candidate).score();
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private boolean isQuoted(Dialect dialect) {
    return split(dialect).isWhole() && isMostlyQuoted(dialect);
  }

  private boolean isMostlyQuoted(Dialect dialect) {
    try (CellBounds cells = new CellBounds(new StringReader(sample), dialect)) {
      cells.transferTo(Writer.nullWriter());
      return 2 * cells.quotedCells() > cells.filledCells();
    } catch (FieldstoneException | IOException noCells) {
      return false;
    }
  }

  private Split split(Dialect dialect) {
    List<Integer> widths = new ArrayList<>();
    CSVFormat format = CsvFormats.with(dialect).builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(sample), format)) {
      for (CSVRecord record : parser) {
        widths.add(record.size());
        if (widths.size() == MAX_ROWS) {
          return new Split(widths, true);
        }
      }
    } catch (UncheckedIOException | IOException brokenQuoting) {
      return new Split(widths, cut && widths.size() > 1);
    }
    return new Split(cut && widths.size() > 1 ? widths.subList(0, widths.size() - 1) : widths, true);
  }
}
