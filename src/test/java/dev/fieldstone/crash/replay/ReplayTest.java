package dev.fieldstone.crash.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.crash.replay.Recorder.Extent;
import dev.fieldstone.engine.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workload's org as a crash would have left it at many moments: what was acknowledged is there whole, the rest
 * whole or not at all.
 *
 * <p>{@code mvn verify -Pcrash -Dpoints=1000} looks at 1,000 moments for each kind of crash and durability;
 * {@code -Dcrash.seed} draws the operations and the moments of an earlier run again, though not the order in which
 * threads had their turns. What is found wrong is kept in {@code target/crash-points}, as file and log.
 */
final class ReplayTest {
  private static final int FEW_POINTS = 30;
  private static final int MANY_POINTS = Integer.getInteger("points", 1_000);
  private static final Path EVIDENCE = Path.of("target", "crash-points");
  private static final int RUNS = 3;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final long MAX_WRITTEN_BYTES = 64 << 20;

  @TempDir private Path directory;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());

  @Test
  void process_dyingAtAFewMoments_leavesWhatItAcknowledged() throws IOException {
    replay(FEW_POINTS, SHORT);
  }

  @Test
  @Tag("crash")
  void process_dyingAtManyMoments_leavesWhatItAcknowledged() throws IOException {
    replay(MANY_POINTS, LONG);
  }

  @Test
  void power_lostAtAFewMoments_leavesWhatWasAcknowledged() throws IOException {
    losePower("power", FEW_POINTS, SHORT, Fate.whole());
  }

  @Test
  void power_lostWithPagesMissingAtAFewMoments_leavesWhatWasAcknowledged() throws IOException {
    losePower("pages", FEW_POINTS, SHORT, Set.of(Fate.SCATTERED));
  }

  @Test
  @Tag("crash")
  void power_lostAtManyMoments_leavesWhatWasAcknowledged() throws IOException {
    losePower("power", MANY_POINTS, LONG, Fate.whole());
  }

  @Test
  @Tag("crash")
  void power_lostWithPagesOfWritesMissing_leavesWhatWasAcknowledged() throws IOException {
    losePower("pages", MANY_POINTS, LONG, Set.of(Fate.SCATTERED));
  }

  private void replay(int points, Duration time) throws IOException {
    Tally tally = new Tally();
    for (Durability durability : Durability.values()) {
      Replay replay = new Replay("replay-" + durability, new OrgCheck(directory, durability), tally, EVIDENCE);
      int run = 0;
      for (History history : record(durability, points, time)) {
        Random random = new Random(seed + run);
        List<CrashPoint> chosen = CrashPoints.of(history, random).choose(part(points, run), random);
        replay.run("run " + run++, history, chosen, new ProcessDeath(history));
      }
    }
    report("replay", tally);
  }

  private void losePower(String name, int points, Duration time, Set<Fate> fates) throws IOException {
    Tally tally = new Tally();
    Replay replay = new Replay(name, new OrgCheck(directory, Durability.POWER), tally, EVIDENCE);
    int run = 0;
    for (History history : record(Durability.POWER, points, time)) {
      Random random = new Random(seed + run);
      List<CrashPoint> chosen = CrashPoints.of(history, random).chooseWhole(part(points, run), random);
      replay.run("run " + run++, history, chosen, new PowerLoss(history, fates, random));
    }
    report(name, tally);
  }

  private List<History> record(Durability durability, int points, Duration time) throws IOException {
    Extent extent = new Extent(time, points / RUNS + 1, MAX_WRITTEN_BYTES);
    return new Recorder(directory, durability, seed).record(RUNS, extent);
  }

  /** {@return how many of the points a run gets, so that all get as many} */
  private static int part(int points, int run) {
    return points * (run + 1) / RUNS - points * run / RUNS;
  }

  private void report(String name, Tally tally) {
    System.out.println(tally.line(name));
    assertThat(tally.details()).as("%s, with -Dcrash.seed=%s", tally.line(name), seed).isEmpty();
    assertThat(tally.lost() + tally.torn() + tally.unreadable()).isZero();
  }
}
