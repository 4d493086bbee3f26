package dev.fieldstone.importexport.internal.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.FieldstoneException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideFileTest {
  @TempDir Path directory;

  @Test
  void file_untilItIsWhole_leavesWhatWasThere() throws IOException {
    Path target = Files.writeString(directory.resolve("deals.csv"), "old");

    try (AsideFile aside = AsideFile.create(target)) {
      aside.output().write('n');
      assertThat(target).hasContent("old");
      aside.moveIntoPlace();
    }

    assertThat(target).hasContent("n");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void file_thatIsNotFinished_goes() throws IOException {
    Path target = Files.writeString(directory.resolve("deals.csv"), "old");

    try (AsideFile aside = AsideFile.create(target)) {
      aside.output().write('n');
    }

    assertThat(target).hasContent("old");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void file_inAMissingDirectory_isRefused() {
    assertThatThrownBy(() -> AsideFile.create(directory.resolve("missing").resolve("deals.csv")))
        .isInstanceOf(FieldstoneException.class);
  }
}
