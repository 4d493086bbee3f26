package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.AddFieldLine;
import dev.fieldstone.benchmarks.line.BulkCreateLine;
import dev.fieldstone.benchmarks.line.CascadeLine;
import dev.fieldstone.benchmarks.line.ChangeTypeLine;
import dev.fieldstone.benchmarks.line.ConcurrentUpdatesLine;
import dev.fieldstone.benchmarks.line.ConvertTextLine;
import dev.fieldstone.benchmarks.line.CreateViewLine;
import dev.fieldstone.benchmarks.line.ExportLine;
import dev.fieldstone.benchmarks.line.GetByIdLine;
import dev.fieldstone.benchmarks.line.GrownTableLine;
import dev.fieldstone.benchmarks.line.ImportCsvLine;
import dev.fieldstone.benchmarks.line.ImportXlsxLine;
import dev.fieldstone.benchmarks.line.LoadColumnsLine;
import dev.fieldstone.benchmarks.line.MoveLine;
import dev.fieldstone.benchmarks.line.PageAfterWriteLine;
import dev.fieldstone.benchmarks.line.Question;
import dev.fieldstone.benchmarks.line.SelectiveFilterLine;
import dev.fieldstone.benchmarks.line.UpdateOneLine;
import dev.fieldstone.benchmarks.line.UpdateWithColumnsLine;
import dev.fieldstone.benchmarks.result.Figure;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.upkeep.ColumnStats;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The lines that set the library beside hand-written code, in an order in which none spoils another. */
final class Campaign {
  private final Dataset dataset;
  private final Path directory;
  private final Report report;

  /** Makes the campaign; the directory is its own. */
  Campaign(Dataset dataset, Path directory, Report report) {
    this.dataset = dataset;
    this.directory = directory;
    this.report = report;
  }

  /** Runs every line. */
  void measureAll() throws IOException, SQLException {
    report.measure(new BulkCreateLine(dataset, directory.resolve("bulk")));
    try (Sides sides = filled("filled", Durability.PROCESS)) {
      measureReads(sides);
      measureChanges(sides.cold());
      measureUpdates(sides);
      measureWholeTables(sides);
    }
    try (Sides sides = filled("forced", Durability.POWER)) {
      measureUpdates(sides);
    }
    measureFiles();
  }

  /** Runs the lines of views and single records. */
  void measureViews() throws IOException, SQLException {
    try (Sides sides = filled("filled", Durability.PROCESS)) {
      measureReads(sides);
      measureChanges(sides.cold());
      report.measure(SelectiveFilterLine.byAmount(sides));
    }
  }

  /** Runs the lines of reads from memory. */
  void measureWarm() throws IOException, SQLException {
    try (Sides sides = filled("filled", Durability.PROCESS)) {
      measureWarm(sides.warm());
    }
  }

  /** Runs the lines of imports and exports. */
  void measureFiles() throws IOException, SQLException {
    Path imports = directory.resolve("import");
    report.measure(new ImportCsvLine(dataset, imports, directory.resolve("deals.csv")));
    report.measure(
        new ImportXlsxLine(dataset, imports, directory.resolve("deals.xlsx"), directory.resolve("exported.csv")));
    try (Sides sides = filled("exports", Durability.PROCESS)) {
      report.measure(ExportLine.csv(sides, directory));
      report.measure(ExportLine.xlsx(sides, directory));
    }
  }

  /** Nothing was changed yet, so that arrays of the dataset have the same answers. */
  private void measureReads(Sides sides) throws IOException, SQLException {
    report.measure(new GetByIdLine(sides));
    report.measure(Question.FIRST_PAGE.on(sides));
    report.measure(Question.GROUPS.on(sides));
    report.measure(Question.COUNT_FILTER.on(sides));
    report.measure(SelectiveFilterLine.byCompany(sides));
    report.measure(Question.AGGREGATE_PER_GROUP.on(sides));
    measureWarm(sides.warm());
  }

  /** The last two change values in the library alone, which no later line asks the hand-written side for. */
  private void measureWarm(Sides warm) throws IOException, SQLException {
    for (Question question : Question.values()) {
      report.measure(question.on(warm));
    }
    ColumnStats stats = warm.library().columnStats();
    report.add(Figure.of("reads from memory", (double) stats.warmReads(), "reads"));
    report.add(Figure.of("reads from the database", (double) stats.coldReads(), "reads"));
    KeptColumns.report(warm, report);
    report.measure(new LoadColumnsLine(warm));
    report.measure(new PageAfterWriteLine(warm));
    report.measure(new UpdateWithColumnsLine(warm));
  }

  private void measureChanges(Sides sides) throws IOException, SQLException {
    report.measure(new UpdateOneLine(sides));
    report.measure(new MoveLine(sides));
    report.measure(new CreateViewLine(sides));
    report.measure(new AddFieldLine(sides));
    report.measure(new ChangeTypeLine(sides));
  }

  private void measureUpdates(Sides sides) throws IOException, SQLException {
    for (int threads : List.of(1, 8, 64)) {
      report.measure(new ConcurrentUpdatesLine(sides, threads));
    }
  }

  private void measureWholeTables(Sides sides) throws IOException, SQLException {
    GrownTableLine grown = new GrownTableLine(sides);
    report.measure(grown);
    report.measure(grown.compacted());
    report.measure(SelectiveFilterLine.byAmount(sides));
    report.measure(new CascadeLine(sides));
    report.measure(new ConvertTextLine(sides));
  }

  private Sides filled(String name, Durability durability) throws IOException, SQLException {
    return Sides.filled(directory.resolve(name), dataset, durability);
  }
}
