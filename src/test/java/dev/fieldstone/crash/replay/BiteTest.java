package dev.fieldstone.crash.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the replay finds something where there is something to be found. */
final class BiteTest {
  private static final int FEW_POINTS = 24;
  private static final int MANY_POINTS = Integer.getInteger("points", 1_000);
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(5);

  @TempDir private Path directory;

  @Test
  void freeWriters_onDefaultSettings_loseAndTear() throws Exception {
    assertThat(bite(FEW_POINTS, SHORT).lost()).isPositive();
  }

  @Test
  @Tag("crash")
  void freeWriters_onDefaultSettings_loseAndTearOften() throws Exception {
    Tally tally = bite(MANY_POINTS, LONG);

    assertThat(tally.lost()).isPositive();
    assertThat(tally.torn()).isPositive();
  }

  private Tally bite(int points, Duration time) throws Exception {
    FreeWriters writers = new FreeWriters(directory);
    History history = writers.record(time);
    Random random = new Random(1);
    Tally tally = new Tally();
    new Replay("bites", writers, tally, null)
        .run("free writers", history, CrashPoints.of(history, random).choose(points, random), new ProcessDeath(history));
    System.out.println(tally.line("bites"));
    return tally;
  }
}
