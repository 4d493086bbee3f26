package dev.fieldstone.benchmarks.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that keeps what a run came to: when and where it took place, and its results in order. */
public final class ResultsFile {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private ResultsFile() {}

  /**
   * Writes a file named by date, lines and number of records into a directory, which is made if it is missing.
   *
   * @param lines which lines were run
   * @return the file
   */
  public static Path write(Path directory, String lines, int records, List<Result> results)
      throws IOException, SQLException {
    Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path file =
        Files.createDirectories(directory)
            .resolve(
                String.format(Locale.ROOT, "%s-%s-%d.json", date.toString().replace(":", ""), lines, records));
    Run run =
        new Run(date.toString(), lines, records, Machine.here(), results.stream().map(Result::properties).toList());
    MAPPER.writeValue(file.toFile(), run);
    return file;
  }

  /** {@return the results in a file, times and figures both} */
  public static List<Result> read(Path file) throws IOException {
    List<Result> results = new ArrayList<>();
    for (JsonNode result : MAPPER.readTree(file.toFile()).path("results")) {
      results.add(result.has("value") ? figure(result) : line(result));
    }
    return results;
  }

  private static Figure figure(JsonNode result) {
    return new Figure(
        result.path("name").asText(),
        result.path("value").asDouble(),
        result.path("unit").asText(),
        number(result, "asked"));
  }

  private static LineResult line(JsonNode result) {
    return new LineResult(
        result.path("name").asText(),
        result.path("ours_ms").asDouble(),
        number(result, "hand_ms"),
        number(result, "array_ms"),
        result.has("records") ? result.path("records").asInt() : null);
  }

  private static @Nullable Double number(JsonNode result, String key) {
    return result.hasNonNull(key) ? result.path(key).asDouble() : null;
  }

  /** What a file holds. */
  private record Run(
      String date, String lines, int records, Machine machine, List<Map<String, @Nullable Object>> results) {}
}
