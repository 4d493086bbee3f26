package dev.fieldstone.benchmarks.result;

import dev.fieldstone.benchmarks.line.Line;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Prints every result of a run as it is found, one JSON object on a line, and remembers it. */
public final class Report {
  private final PrintStream output;
  private final List<Result> results = new ArrayList<>();

  /** Makes a report that prints. */
  public Report(PrintStream output) {
    this.output = output;
  }

  /** Asks a line in its rounds, reports what it came to, and closes it. */
  public void measure(Line line) throws IOException, SQLException {
    try (line) {
      add(LineResult.of(line));
    }
  }

  /** Reports a result. */
  public void add(Result result) {
    results.add(result);
    output.println(result.json());
  }

  /** {@return all results so far} */
  public List<Result> results() {
    return List.copyOf(results);
  }
}
