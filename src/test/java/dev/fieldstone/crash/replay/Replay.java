package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Looks at many crash points of histories, several at a time, and keeps what it finds wrong in files. */
final class Replay {
  private static final int MAX_KEPT = 5;

  private final String name;
  private final Check check;
  private final Tally tally;
  private final @Nullable Path evidence;

  /**
   * Makes a replay of nothing yet.
   *
   * @param name tells this replay from others
   * @param tally counts the points that are looked at
   * @param evidence the directory where the first few files that are found wrong are kept, or null for nowhere
   */
  Replay(String name, Check check, Tally tally, @Nullable Path evidence) {
    this.name = name;
    this.check = check;
    this.tally = tally;
    this.evidence = evidence;
  }

  /**
   * Looks at the points of one history.
   *
   * @param place tells this history from others
   */
  void run(String place, History history, List<CrashPoint> points, Crash crash) {
    int threads = Runtime.getRuntime().availableProcessors();
    Semaphore free = new Semaphore(2 * threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (CrashPoint point : points) {
        DiskContent remains = crash.remainsAt(point);
        free.acquireUninterruptibly();
        executor.execute(
            () -> {
              look(place + ", " + point, remains, history.logAt(point.eventCount()));
              free.release();
            });
      }
    }
  }

  private void look(String place, DiskContent remains, List<String> log) {
    DiskContent before = remains.copy();
    Verdict verdict = verdict(remains, log);
    tally.add(name + ", " + place, verdict);
    if (evidence != null && !verdict.isClean() && tally.lost() + tally.torn() + tally.unreadable() <= MAX_KEPT) {
      keep(evidence.resolve(name), place, before, log);
    }
  }

  private Verdict verdict(DiskContent remains, List<String> log) {
    try {
      return check.check(remains, log);
    } catch (Exception | AssertionError failure) {
      return Verdict.unreadable(failure);
    }
  }

  private static void keep(Path directory, String place, DiskContent remains, List<String> log) {
    try {
      Path kept = Files.createDirectories(directory.resolve(place.replaceAll("[^A-Za-z0-9]+", "-")));
      remains.save(kept);
      Files.write(kept.resolve("operations.log"), log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
