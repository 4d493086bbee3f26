package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.AggregatePerGroupLine;
import dev.fieldstone.benchmarks.line.BoardLine;
import dev.fieldstone.benchmarks.line.CountFilterLine;
import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.line.GroupsLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Rounds;
import dev.fieldstone.benchmarks.line.SearchLine;
import dev.fieldstone.benchmarks.line.SortByTextLine;
import dev.fieldstone.benchmarks.result.LineResult;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The reads from memory, each in a few rounds, of more and more records. */
final class Growth {
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000, 5_000_000);

  private Growth() {}

  /**
   * Reports the lines at 1,000, 10,000, 100,000, 1,000,000 and 5,000,000 records.
   *
   * @param mostRecords larger sizes are left out
   * @param directory for the stores of one size after the other
   */
  static void report(int mostRecords, Path directory, Report report) throws IOException, SQLException {
    for (int records : SIZES) {
      if (records <= mostRecords) {
        reportAt(records, directory, report);
      }
    }
  }

  private static void reportAt(int records, Path directory, Report report) throws IOException, SQLException {
    try (Sides sides = Sides.filled(directory, Dataset.of(records), Durability.PROCESS)) {
      Sides warm = sides.warm();
      ask(new FirstPageLine(warm), records, report);
      ask(new GroupsLine(warm), records, report);
      ask(new CountFilterLine(warm), records, report);
      ask(new AggregatePerGroupLine(warm), records, report);
      ask(new SearchLine(warm), records, report);
      ask(new SortByTextLine(warm), records, report);
      ask(new BoardLine(warm), records, report);
    }
  }

  private static void ask(Line asked, int records, Report report) throws IOException, SQLException {
    try (Line line = asked) {
      report.add(LineResult.of(line, Rounds.ofGrowth(records)).at(records));
    }
  }
}
