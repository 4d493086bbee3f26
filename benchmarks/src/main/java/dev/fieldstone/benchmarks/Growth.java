package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Question;
import dev.fieldstone.benchmarks.line.Rounds;
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
      for (Question question : Question.values()) {
        try (Line line = question.on(warm)) {
          report.add(LineResult.of(line, Rounds.ofGrowth(records)).at(records));
        }
      }
    }
  }
}
