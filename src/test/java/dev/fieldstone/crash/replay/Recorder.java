package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.Workload;
import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.disk.Disks;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Records runs of the workload on one org, from its making to its closing, each on what the one before left: after
 * every other run that is what a crash left just before the closing.
 */
final class Recorder {
  /** The org that is worked on. */
  static final String ORG = "acme";

  private static final int THREADS = 8;

  private final Path root;
  private final Durability durability;
  private final long seed;

  /** Makes a recorder that works in directories of its own under another. */
  Recorder(Path root, Durability durability, long seed) {
    this.root = root;
    this.durability = durability;
    this.seed = seed;
  }

  /**
   * How much one run does, give or take an operation of each thread.
   *
   * @param minTime how long it goes on at the least
   * @param minChanges how often it changes the file at the least
   * @param maxWrittenBytes how much it writes at the most, whatever the others say
   */
  record Extent(Duration minTime, int minChanges, long maxWrittenBytes) {}

  /** Records some runs. */
  List<History> record(int runs, Extent extent) throws IOException {
    List<History> histories = new ArrayList<>();
    DiskContent start = DiskContent.empty();
    List<String> log = List.of();
    for (int run = 0; run < runs; run++) {
      RecordingFiles files = new RecordingFiles();
      int workedCount = work(run, files, start, extent);
      History history = new History(start, log, files.events());
      histories.add(history);
      int leftCount = run % 2 == 0 ? workedCount : files.count();
      start = history.contentAt(leftCount);
      log = history.logAt(leftCount);
    }
    return histories;
  }

  /** {@return how many events there were when the org began to be closed} */
  private int work(int run, RecordingFiles files, DiskContent start, Extent extent) throws IOException {
    Path directory = Files.createTempDirectory(root, "run");
    start.save(directory);
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withDurability(durability);
    return Disks.during(
        directory,
        files,
        () -> {
          try (Workspace workspace = Workspace.open(options)) {
            long runSeed = seed + (long) run * THREADS;
            Workload.run(workspace, ORG, runSeed, THREADS, goesOn(files, extent), files);
            return files.count();
          }
        });
  }

  private static BooleanSupplier goesOn(RecordingFiles files, Extent extent) {
    long endNanos = System.nanoTime() + extent.minTime().toNanos();
    return () ->
        files.writtenBytes() < extent.maxWrittenBytes()
            && (System.nanoTime() < endNanos || files.changeCount() < extent.minChanges());
  }
}
