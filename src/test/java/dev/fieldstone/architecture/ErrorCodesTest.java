package dev.fieldstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list in {@code docs/error-codes.md} and the enum are equal. */
final class ErrorCodesTest {
  private static final Path DOCUMENT = Path.of("docs", "error-codes.md");

  @Test
  void codes_areDocumentedWithCategoryAndStatus() throws IOException {
    List<String> expected =
        Arrays.stream(ErrorCode.values())
            .map(code -> row(code.toString(), code.category().toString(), code.category().httpStatus()))
            .toList();

    assertThat(documented()).isEqualTo(expected);
  }

  @Test
  void codes_areWrittenAreaSlashName() {
    assertThat(ErrorCode.values())
        .allMatch(code -> code.toString().matches("[A-Z]+/[A-Z_]+"))
        .allMatch(code -> code.toString().replace('/', '_').equals(code.name()))
        .extracting(ErrorCode::toString)
        .doesNotHaveDuplicates();
  }

  private static List<String> documented() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> row(cells[1].strip().replace("`", ""), cells[2].strip(), Integer.parseInt(cells[3].strip())))
        .toList();
  }

  private static String row(String code, String category, int httpStatus) {
    return code + " " + category + " " + httpStatus;
  }
}
