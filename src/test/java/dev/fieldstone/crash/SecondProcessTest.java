package dev.fieldstone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.error.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A directory belongs to one process at a time. */
@Timeout(120)
final class SecondProcessTest {
  private static final String LOCKED = WorkloadProcess.REFUSED + ErrorCode.WORKSPACE_LOCKED;

  @TempDir private Path directory;

  @Test
  void directory_openInAnotherProcess_isLocked() {
    try (Workspace workspace = Workspace.open(directory.resolve("files"))) {
      workspace.org("acme");

      assertThat(start("acme").lines()).containsExactly(LOCKED);
      assertThat(start("another").lines()).containsExactly(LOCKED);
    }
  }

  @Test
  void directory_closedOrLeftByAKilledProcess_isFree() {
    Path files = directory.resolve("files");
    Workspace.open(files).close();

    ChildProcess child = start("acme");
    child.awaitAcknowledgement();
    List<String> lines = child.kill();

    try (Workspace workspace = Workspace.open(files)) {
      assertThat(Checker.check(workspace, "acme", lines).details()).isEmpty();
    }
  }

  private ChildProcess start(String org) {
    return ChildProcess.start(directory.resolve("files"), Durability.PROCESS, org, 1, 1, 0);
  }
}
