package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.load.MixedLoad;
import dev.fieldstone.benchmarks.load.SmallOrgs;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.result.ResultsFile;
import dev.fieldstone.benchmarks.store.Directories;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Sets the library beside hand-written JDBC on the same H2, with the same records and the same durability.
 *
 * <p>Prints one JSON object per line of the comparison, and nothing else:
 * {@code {"name": ..., "ours_ms": ..., "hand_ms": ..., "ratio": ...}}. Times are medians of several rounds, for one
 * operation, in milliseconds; the ratio is ours to hand, so that less is better for the library; null stands where
 * there is no hand-written counterpart. Where plain Java arrays answer as well, {@code array_ms} and
 * {@code array_ratio} follow. What is no time of two sides is {@code {"name": ..., "value": ..., "unit": ...}}, with
 * {@code asked} where it is to be at most so much. Works in {@code target/compare}, which it deletes at the end.
 */
public final class Compare {
  private static final Path DIRECTORY = Path.of("target", "compare");

  private Compare() {}

  /**
   * Runs the lines that are chosen.
   *
   * @param arguments the number of records, 100,000 if it is not given; which lines, {@code all} if it is not given,
   *     {@code views}, {@code warm}, {@code files}, {@code layouts}, {@code growth}, {@code mixed} or {@code orgs};
   *     {@code orgs=} and how many orgs, 1,000 if it is not given; {@code seconds=} and how long a mixed load runs, 60
   *     if it is not given; {@code results=} and the directory that is to get a file with all results
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Choice choice = Choice.of(arguments);
    Report report = new Report(System.out);
    Directories.createEmpty(DIRECTORY);
    try {
      run(choice, report);
    } finally {
      Directories.delete(DIRECTORY);
    }
    if (choice.results() != null) {
      ResultsFile.write(choice.results(), choice.lines().word(), choice.records(), report.results());
    }
  }

  private static void run(Choice choice, Report report) throws IOException, SQLException {
    switch (choice.lines()) {
      case ALL -> campaign(choice, report).measureAll();
      case VIEWS -> campaign(choice, report).measureViews();
      case WARM -> campaign(choice, report).measureWarm();
      case FILES -> campaign(choice, report).measureFiles();
      case MIXED -> MixedLoad.report(Dataset.of(choice.records()), DIRECTORY, choice.duration(), report);
      case ORGS -> SmallOrgs.report(choice.orgs(), DIRECTORY.resolve("orgs"), report);
      case LAYOUTS -> Layouts.report(Dataset.of(choice.records()), DIRECTORY.resolve("layouts"), report);
      case GROWTH -> Growth.report(choice.records(), DIRECTORY.resolve("growth"), report);
    }
  }

  private static Campaign campaign(Choice choice, Report report) {
    return new Campaign(Dataset.of(choice.records()), DIRECTORY, report);
  }
}
