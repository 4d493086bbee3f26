package dev.fieldstone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path SMALL_HOST = Path.of("examples/src/main/java/dev/fieldstone/examples/SmallHost.java");

  @Test
  void sample_inTheReadme_isTheCodeOfSmallHost() throws IOException {
    List<String> sample = javaBlock(Files.readAllLines(Path.of("README.md")));

    List<String> code = Files.readAllLines(SMALL_HOST).stream().map(String::strip).toList();

    assertThat(sample).hasSizeGreaterThan(10);
    assertThat(code).containsSubsequence(sample);
  }

  /** The first block of Java, without indentation, empty lines and the comments at the end of lines. */
  private static List<String> javaBlock(List<String> lines) {
    int start = lines.indexOf("```java") + 1;
    int end = start + lines.subList(start, lines.size()).indexOf("```");
    return lines.subList(start, end).stream()
        .map(line -> line.replaceFirst(" +//.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
