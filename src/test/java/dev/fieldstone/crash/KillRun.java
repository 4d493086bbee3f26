package dev.fieldstone.crash;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills a workload again and again, each time in its midst, and checks everything that it did so far.
 *
 * <p>The operations follow from the seed; how far they come until the kill does not.
 */
final class KillRun {
  private static final String ORG = "acme";
  private static final int THREADS = 8;
  private static final int MIN_RUN_MILLIS = 50;
  private static final int MAX_RUN_MILLIS = 1_500;
  private static final int MAX_KILLS_PER_DIRECTORY = 10;

  private final Path root;
  private final long seed;
  private final int warmUpMillis;
  private final Random random;
  private final List<String> log = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private Path directory;
  private int killCount;
  private int acknowledgedCount;
  private int lostCount;
  private int tornCount;
  private int findingCount;

  /**
   * Prepares a run that makes its workspaces under a directory.
   *
   * @param warmUpMillis how long about half of the processes work elsewhere first, so that they do more until the kill
   */
  KillRun(Path root, long seed, int warmUpMillis) {
    this.root = root;
    this.seed = seed;
    this.warmUpMillis = warmUpMillis;
    this.random = new Random(seed);
    this.directory = root;
  }

  /** Kills this many times, with both durabilities in turn. */
  void run(int kills) {
    boolean isSound = false;
    for (int kill = 0; kill < kills; kill++) {
      if (!isSound || kill % MAX_KILLS_PER_DIRECTORY == 0) {
        beginDirectory();
      }
      isSound = killOnce(kill % 2 == 0 ? Durability.POWER : Durability.PROCESS);
    }
  }

  /** {@return whether nothing was lost, torn or found} */
  boolean isSound() {
    return lostCount == 0 && tornCount == 0 && findingCount == 0;
  }

  /** {@return the line that sums it up} */
  String summary() {
    return "crash: kills " + killCount + ", acknowledged " + acknowledgedCount + ", lost " + lostCount + ", torn "
        + tornCount + ", findings " + findingCount;
  }

  /** {@return what is wrong, with the seed and where the files are, as the kill left them and with the log} */
  String details() {
    return "seed " + seed + "\n" + String.join("\n", details);
  }

  private void beginDirectory() {
    directory = root.resolve("kill-" + (killCount + 1));
    log.clear();
    try {
      Files.createDirectory(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean killOnce(Durability durability) {
    ChildProcess child = start(durability);
    child.awaitAcknowledgement();
    sleep(MIN_RUN_MILLIS + random.nextInt(MAX_RUN_MILLIS - MIN_RUN_MILLIS));
    List<String> lines = child.kill();
    killCount++;
    log.addAll(lines);
    acknowledgedCount += (int) lines.stream().filter(line -> LogLine.parse(line).isAcknowledgement()).count();
    return check(durability);
  }

  /** Each thread draws by the run's seed and its own number, so the seeds of runs lie that far apart. */
  private ChildProcess start(Durability durability) {
    long ownSeed = seed + (long) killCount * THREADS;
    return ChildProcess.start(
        directory, durability, ORG, ownSeed, THREADS, random.nextBoolean() ? warmUpMillis : 0);
  }

  private boolean check(Durability durability) {
    Path evidence = directory.resolveSibling(directory.getFileName() + "-killed");
    preserve(evidence);
    Outcome outcome = outcome();
    lostCount += outcome.lost();
    tornCount += outcome.torn();
    findingCount += outcome.findings();
    outcome.details().forEach(
        detail -> details.add("kill " + killCount + " (" + durability + ") in " + evidence + ": " + detail));
    return outcome.details().isEmpty();
  }

  /** {@return what is left; a workspace that can't be read is found to be so} */
  private Outcome outcome() {
    try (Workspace reopened = Workspace.open(directory)) {
      return Checker.check(reopened, ORG, log);
    } catch (FieldstoneException unreadable) {
      return new Outcome(0, 0, 0, 1, List.of("unreadable: " + unreadable));
    }
  }

  /** Copies the files before they are opened again, which changes them, and the log. */
  private void preserve(Path evidence) {
    try (Stream<Path> files = Files.list(directory)) {
      Files.createDirectories(evidence);
      Files.write(evidence.resolve("log"), log);
      for (Path file : files.toList()) {
        Files.copy(file, evidence.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
