package dev.fieldstone.benchmarks.plot;

import dev.fieldstone.benchmarks.result.LineResult;
import dev.fieldstone.benchmarks.result.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Draws what files of results hold. */
public final class Plot {
  private static final String JSON = ".json";

  private Plot() {}

  /**
   * Puts a picture beside each file of results in a directory: of a growing number of records curves, of others bars.
   * Files that hold no times of two sides have none.
   *
   * @param arguments the directory
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
      files = listed.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
    }
    for (Path file : files) {
      draw(file);
    }
  }

  private static void draw(Path file) throws IOException {
    List<LineResult> lines =
        ResultsFile.read(file).stream()
            .filter(LineResult.class::isInstance)
            .map(LineResult.class::cast)
            .filter(line -> line.handMillis() != null)
            .toList();
    if (!lines.isEmpty()) {
      String name = file.getFileName().toString();
      Path picture = file.resolveSibling(name.substring(0, name.length() - JSON.length()) + ".svg");
      boolean isGrowth = lines.stream().allMatch(line -> line.records() != null);
      Files.writeString(picture, isGrowth ? GrowthChart.of(lines) : RatioChart.of(lines));
    }
  }
}
