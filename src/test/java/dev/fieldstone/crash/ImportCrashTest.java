package dev.fieldstone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports killed in their midst are resumed: every row once, and a report of all of them.
 *
 * <p>{@code mvn verify -Pcrash -Dkills=100} kills 100 times; {@code -Dcrash.seed} draws the moments of an earlier run
 * again, as far as they follow from it.
 */
final class ImportCrashTest {
  private static final int ROWS = 20_000;
  private static final int KILLS_PER_IMPORT = 3;
  private static final int MANY_KILLS = 100;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void import_killedAFewTimes_writesEveryRowOnce() throws IOException {
    kill(1, ROWS);
  }

  @Test
  @Tag("crash")
  void import_killedManyTimes_writesEveryRowOnce() throws IOException {
    kill(Math.ceilDiv(Integer.getInteger("kills", MANY_KILLS), KILLS_PER_IMPORT), ROWS);
  }

  private void kill(int imports, int rows) throws IOException {
    int hits = 0;
    for (int index = 0; index < imports; index++) {
      Path files = Files.createDirectories(directory.resolve("import-" + index));
      Durability durability = index % 2 == 0 ? Durability.POWER : Durability.PROCESS;
      hits += new ImportKills(files, rows, durability, seed + index).run(KILLS_PER_IMPORT);
    }
    System.out.println("import: kills " + imports * KILLS_PER_IMPORT + ", in the midst " + hits + ", seed " + seed);
    assertThat(hits).isPositive();
  }
}
