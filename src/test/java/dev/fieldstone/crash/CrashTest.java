package dev.fieldstone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed in the midst of their work: what was acknowledged is there whole, the rest whole or not at all.
 *
 * <p>{@code mvn verify -Pcrash -Dkills=100} kills 100 times; {@code -Dcrash.seed} draws the operations of an earlier
 * run again, though not its moments.
 */
final class CrashTest {
  private static final int FEW_KILLS = 4;
  private static final int MANY_KILLS = 100;
  private static final int WARM_UP_MILLIS = 2_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void process_killedAFewTimes_keepsWhatItAcknowledged() {
    kill(FEW_KILLS, 0);
  }

  @Test
  @Tag("crash")
  void process_killedManyTimes_keepsWhatItAcknowledged() {
    kill(Integer.getInteger("kills", MANY_KILLS), WARM_UP_MILLIS);
  }

  private void kill(int kills, int warmUpMillis) {
    KillRun run = new KillRun(directory, Long.getLong("crash.seed", System.nanoTime()), warmUpMillis);

    assertThatCode(() -> run.run(kills)).as(run::details).doesNotThrowAnyException();

    System.out.println(run.summary());
    assertThat(run.isSound()).as(run::details).isTrue();
  }
}
