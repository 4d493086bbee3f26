package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.Checker;
import dev.fieldstone.crash.Outcome;
import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.crash.disk.Disks;
import dev.fieldstone.crash.disk.MemoryDisk;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.schema.TableDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens what a crash left of an org in a fresh workspace, compares it with the workload's log, and writes to it. */
final class OrgCheck implements Check {
  private final Path root;
  private final Durability durability;

  /** Makes a check that opens workspaces under a directory. */
  OrgCheck(Path root, Durability durability) {
    this.root = root;
    this.durability = durability;
  }

  @Override
  public Verdict check(DiskContent remains, List<String> log) throws IOException {
    Path directory = Files.createTempDirectory(root, "point");
    remains.mark(directory);
    return Disks.during(directory, new MemoryDisk(remains), () -> look(directory, log));
  }

  private Verdict look(Path directory, List<String> log) {
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withDurability(durability);
    try (Workspace workspace = Workspace.open(options)) {
      Outcome outcome = Checker.check(workspace, Recorder.ORG, log);
      workspace.org(Recorder.ORG).as("ada").tables().create(TableDraft.named("After the crash"));
      return new Verdict(
          outcome.lost() > 0, outcome.torn() > 0 || outcome.findings() > 0, false, outcome.details());
    }
  }
}
