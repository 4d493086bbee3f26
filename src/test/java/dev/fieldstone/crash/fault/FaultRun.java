package dev.fieldstone.crash.fault;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.disk.Disks;
import dev.fieldstone.crash.disk.MemoryDisk;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a workload, on a disk of which one thing fails, and a look at what is there afterwards. */
final class FaultRun {
  /** How many calls a lasting failure makes fail before the disk is repaired. */
  static final int MAX_FAILED_CALLS = 3;

  private final FaultWorkload workload;
  private final Path directory;
  private final Durability durability;
  private final DiskContent content;
  private final FaultyDisk disk;
  private final Map<String, End> ends = new LinkedHashMap<>();
  private final List<String> untyped = new ArrayList<>();
  private int failedCalls;

  private FaultRun(
      FaultWorkload workload, Path directory, Durability durability, DiskContent content, @Nullable Fault fault) {
    this.workload = workload;
    this.directory = directory;
    this.durability = durability;
    this.content = content;
    this.disk = new FaultyDisk(new MemoryDisk(content), fault);
  }

  /** What became of a call. */
  private enum End {
    DONE,
    UNKNOWN,
    UNDONE
  }

  /** Runs a workload on a disk that counts, and never fails; {@return the disk} */
  static FaultyDisk count(FaultWorkload workload, Path directory, Durability durability, DiskContent start)
      throws IOException {
    FaultRun run = new FaultRun(workload, directory, durability, start.copy(), null);
    start.mark(directory);
    return Disks.during(directory, run.disk, run::work);
  }

  /** Runs a workload on a disk that fails once or for a while. */
  static FaultResult run(
      FaultWorkload workload, Path directory, Durability durability, DiskContent start, Fault fault)
      throws IOException {
    FaultRun run = new FaultRun(workload, directory, durability, start.copy(), fault);
    start.mark(directory);
    Disks.during(directory, run.disk, run::work);
    return Disks.during(directory, new MemoryDisk(run.content), run::look);
  }

  private FaultyDisk work() {
    Workspace workspace = Workspace.open(options());
    attempt("open", () -> workspace.org("acme"));
    for (Step step : workload.steps()) {
      ends.put(step.name(), attempt(step, workspace));
    }
    attempt("close", workspace::close);
    return disk;
  }

  private End attempt(Step step, Workspace workspace) {
    End end = End.UNDONE;
    for (int attempt = 0; attempt < step.maxAttempts() && end != End.DONE; attempt++) {
      End latest = attempt(step.name(), () -> step.call().accept(workspace.org("acme").as("ada")));
      end = end == End.UNDONE || latest == End.DONE ? latest : End.UNKNOWN;
    }
    return end;
  }

  private End attempt(String name, Runnable call) {
    try {
      call.run();
      return End.DONE;
    } catch (FieldstoneException failure) {
      if (failure.code() == ErrorCode.STORAGE_FAILED) {
        failedCalls++;
      } else {
        untyped.add(name + ": " + failure);
      }
      if (failedCalls == MAX_FAILED_CALLS) {
        disk.repair();
      }
      return "undone".equals(failure.facts().get("outcome")) ? End.UNDONE : End.UNKNOWN;
    } catch (RuntimeException | Error failure) {
      untyped.add(name + ": " + failure);
      return End.UNKNOWN;
    }
  }

  private FaultResult look() {
    List<String> lost = new ArrayList<>();
    List<String> torn = new ArrayList<>();
    try (Workspace workspace = Workspace.open(options())) {
      Session session = workspace.org("acme").as("ada");
      for (Step step : workload.steps()) {
        look(session, step, lost, torn);
      }
      workspace.org("acme").verify().forEach(finding -> torn.add(finding.toString()));
      session.records("deals").create(Map.of("name", "afterwards"));
    } catch (RuntimeException | Error failure) {
      untyped.add("afterwards: " + failure);
    }
    return new FaultResult(failedCalls, lost, torn, untyped);
  }

  private void look(Session session, Step step, List<String> lost, List<String> torn) {
    Presence presence = step.traces().apply(session);
    Set<Presence> fitting =
        switch (ends.getOrDefault(step.name(), End.UNKNOWN)) {
          case DONE -> Set.of(Presence.WHOLE);
          case UNKNOWN -> Set.of(Presence.WHOLE, Presence.ABSENT);
          case UNDONE -> Set.of(Presence.ABSENT);
        };
    if (!fitting.contains(presence)) {
      boolean isDone = ends.get(step.name()) == End.DONE;
      (isDone ? lost : torn).add(step.name() + " is " + presence);
    }
  }

  private WorkspaceOptions options() {
    return WorkspaceOptions.inDirectory(directory).withDurability(durability);
  }
}
