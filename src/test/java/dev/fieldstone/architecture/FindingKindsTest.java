package dev.fieldstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.upkeep.FindingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list in {@code docs/verify.md} and the enum are equal. */
final class FindingKindsTest {
  private static final Path DOCUMENT = Path.of("docs", "verify.md");

  @Test
  void kinds_areDocumentedWithTheirRepair() throws IOException {
    List<String> expected = Arrays.stream(FindingKind.values()).map(kind -> kind + " " + kind.repair()).toList();

    assertThat(documented()).isEqualTo(expected);
  }

  private static List<String> documented() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> firstQuoted(cells[1]) + " " + firstQuoted(cells[4]))
        .toList();
  }

  private static String firstQuoted(String cell) {
    return cell.split("`", -1)[1];
  }
}
