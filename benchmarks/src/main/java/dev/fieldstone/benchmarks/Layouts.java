package dev.fieldstone.benchmarks;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.layout.AttributeLayout;
import dev.fieldstone.benchmarks.layout.ColumnsLayout;
import dev.fieldstone.benchmarks.layout.DocumentLayout;
import dev.fieldstone.benchmarks.layout.Layout;
import dev.fieldstone.benchmarks.line.CountFilterLine;
import dev.fieldstone.benchmarks.line.FirstPageLine;
import dev.fieldstone.benchmarks.line.GroupsLine;
import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.result.LineResult;
import dev.fieldstone.benchmarks.result.Report;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Three questions asked of the library, and of the same records in other layouts on the same H2, one after another. */
final class Layouts {
  private Layouts() {}

  /** Fills the library and each layout, in a directory of their own, and reports every question of each. */
  static void report(Dataset dataset, Path directory, Report report) throws IOException, SQLException {
    try (Sides sides = Sides.filled(directory, dataset, Durability.PROCESS)) {
      Sides warm = sides.warm();
      ask(warm, ColumnsLayout.withIndexes(warm.hand()), report);
      ask(warm, AttributeLayout.filled(warm.hand(), dataset), report);
      ask(warm, DocumentLayout.filled(warm.hand(), dataset), report);
    }
  }

  /** The layout is closed once, and so no line is, which would close nothing else. */
  private static void ask(Sides sides, Layout asked, Report report) throws IOException, SQLException {
    try (Layout layout = asked) {
      List<Line> lines =
          List.of(
              new FirstPageLine(sides, layout), new GroupsLine(sides, layout), new CountFilterLine(sides, layout));
      for (Line line : lines) {
        report.add(LineResult.of(line));
      }
    }
  }
}
