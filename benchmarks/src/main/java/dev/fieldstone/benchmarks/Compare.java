package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.line.AddFieldLine;
import dev.fieldstone.benchmarks.line.AggregatePerGroupLine;
import dev.fieldstone.benchmarks.line.BulkCreateLine;
import dev.fieldstone.benchmarks.line.ChangeTypeLine;
import dev.fieldstone.benchmarks.line.GrownTableLine;
import dev.fieldstone.benchmarks.line.ConvertTextLine;
import dev.fieldstone.benchmarks.line.CascadeLine;
import dev.fieldstone.benchmarks.line.ConcurrentUpdatesLine;
import dev.fieldstone.benchmarks.line.CountFilterLine;
import dev.fieldstone.benchmarks.line.CreateViewLine;
import dev.fieldstone.benchmarks.line.ExportLine;
import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.line.GetByIdLine;
import dev.fieldstone.benchmarks.line.GroupsLine;
import dev.fieldstone.benchmarks.line.ImportCsvLine;
import dev.fieldstone.benchmarks.line.ImportXlsxLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.MoveLine;
import dev.fieldstone.benchmarks.line.SelectiveFilterLine;
import dev.fieldstone.benchmarks.line.UpdateOneLine;
import dev.fieldstone.benchmarks.store.Directories;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Sets the library beside hand-written JDBC on the same H2, with the same records and the same durability.
 *
 * <p>Prints one JSON object per line of the comparison, and nothing else:
 * {@code {"name": ..., "ours_ms": ..., "hand_ms": ..., "ratio": ...}}. Times are medians of several rounds, for one
 * operation, in milliseconds; the ratio is ours to hand, so that less is better for the library; null stands where
 * there is no hand-written counterpart. Works in {@code target/compare}, which it deletes at the end.
 */
public final class Compare {
  private static final Path DIRECTORY = Path.of("target", "compare");
  private static final int DEFAULT_RECORDS = 100_000;
  private static final String VIEWS = "views";
  private static final String FILES = "files";

  private Compare() {}

  /**
   * Runs every line, or those of views and single records alone, or those of files.
   *
   * @param arguments the number of records; 100,000 if it is not given. Then, if there is a second one, {@code views}
   *     to leave out the lines that write whole tables or run by many threads, {@code files} for imports and exports
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    int records = arguments.length == 0 ? DEFAULT_RECORDS : Integer.parseInt(arguments[0]);
    Dataset dataset = Dataset.of(records);
    Directories.createEmpty(DIRECTORY);
    try {
      String lines = arguments.length > 1 ? arguments[1] : "";
      if (lines.equals(FILES)) {
        measureFiles(dataset);
        return;
      }
      if (lines.equals(VIEWS)) {
        try (Sides sides = Sides.filled(DIRECTORY.resolve("filled"), dataset, Durability.PROCESS)) {
          measureOnFilledStores(sides);
          measure(SelectiveFilterLine.byAmount(sides));
        }
        return;
      }
      measure(new BulkCreateLine(dataset, DIRECTORY.resolve("bulk")));
      try (Sides sides = Sides.filled(DIRECTORY.resolve("filled"), dataset, Durability.PROCESS)) {
        measureOnFilledStores(sides);
        measureUpdates(sides);
        measureWholeTables(sides);
      }
      try (Sides sides = Sides.filled(DIRECTORY.resolve("forced"), dataset, Durability.POWER)) {
        measureUpdates(sides);
      }
      measureFiles(dataset);
    } finally {
      Directories.delete(DIRECTORY);
    }
  }

  private static void measureOnFilledStores(Sides sides) throws IOException, SQLException {
    measure(new GetByIdLine(sides));
    measure(new UpdateOneLine(sides));
    measure(new FirstPageLine(sides));
    measure(new GroupsLine(sides));
    measure(new CountFilterLine(sides));
    measure(SelectiveFilterLine.byCompany(sides));
    measure(new AggregatePerGroupLine(sides));
    measure(new MoveLine(sides));
    measure(new CreateViewLine(sides));
    measure(new AddFieldLine(sides));
    measure(new ChangeTypeLine(sides));
  }

  private static void measureWholeTables(Sides sides) throws IOException, SQLException {
    GrownTableLine grown = new GrownTableLine(sides);
    measure(grown);
    measure(grown.compacted());
    measure(SelectiveFilterLine.byAmount(sides));
    measure(new CascadeLine(sides));
    measure(new ConvertTextLine(sides));
  }

  private static void measureFiles(Dataset dataset) throws IOException, SQLException {
    Path imports = DIRECTORY.resolve("import");
    measure(new ImportCsvLine(dataset, imports, DIRECTORY.resolve("deals.csv")));
    measure(new ImportXlsxLine(dataset, imports, DIRECTORY.resolve("deals.xlsx"), DIRECTORY.resolve("exported.csv")));
    try (Sides sides = Sides.filled(DIRECTORY.resolve("exports"), dataset, Durability.PROCESS)) {
      measure(ExportLine.csv(sides, DIRECTORY));
      measure(ExportLine.xlsx(sides, DIRECTORY));
    }
  }

  private static void measureUpdates(Sides sides) throws IOException, SQLException {
    for (int threads : List.of(1, 8, 64)) {
      measure(new ConcurrentUpdatesLine(sides, threads));
    }
  }

  private static void measure(Line line) throws IOException, SQLException {
    try (line) {
      System.out.println(LineResult.of(line).json());
    }
  }
}
