package dev.fieldstone.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsFileTest {

  @TempDir Path directory;

  @Test
  void results_writtenAndRead_areTheSame() throws Exception {
    List<Result> results =
        List.of(
            new LineResult("groups, warm", 2, 50.0, 0.5, null),
            new LineResult("create view", 2.5, null, null, null),
            new LineResult("groups, warm", 2, 50.0, 0.5, 1_000),
            Figure.atMost(16, "page p99 mixed", 12.25, "ms"),
            Figure.of("columns kept", 10, "columns"));

    Path file = ResultsFile.write(directory.resolve("results"), "warm", 5_000, results);

    assertThat(ResultsFile.read(file)).isEqualTo(results);
  }

  @Test
  void file_saysWhenAndWhere() throws Exception {
    Path file = ResultsFile.write(directory, "warm", 5_000, List.of());

    assertThat(file.getFileName().toString()).endsWith("Z-warm-5000.json");
    assertThat(Files.readString(file)).contains("\"date\"", "\"cores\"", "\"heapMegabytes\"", "\"jvm\"", "\"h2\"");
  }
}
