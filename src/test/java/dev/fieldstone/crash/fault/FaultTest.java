package dev.fieldstone.crash.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.crash.disk.DiskContent;
import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.testing.OrgFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workloads on disks that fail: every call succeeds or is refused, nothing is lost or torn, and the org goes on. */
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FaultTest {
  private static final int FEW_POINTS = 2;

  @TempDir private Path directory;

  @Test
  void disk_failingAtAFewPlaces_harmsNothing() throws IOException {
    fail(FEW_POINTS);
  }

  @Test
  @Tag("crash")
  void disk_failingAtEveryPlace_harmsNothing() throws IOException {
    fail(Integer.MAX_VALUE);
  }

  private void fail(int maxPoints) throws IOException {
    DiskContent prepared = prepare();
    List<FaultTable> tables = new ArrayList<>();
    for (Durability durability : Durability.values()) {
      FaultTable table = new FaultTable(durability);
      fail(FaultWorkload.creation(), DiskContent.empty(), durability, maxPoints, table);
      fail(FaultWorkload.writes(), prepared, durability, maxPoints, table);
      tables.add(table);
    }

    tables.forEach(table -> System.out.print(table.lines()));
    assertThat(tables).allSatisfy(table -> assertThat(table.details()).isEmpty());
  }

  private void fail(
      FaultWorkload workload, DiskContent start, Durability durability, int maxPoints, FaultTable table)
      throws IOException {
    FaultyDisk counting = FaultRun.count(workload, fresh(), durability, start);
    for (FaultKind kind : FaultKind.values()) {
      for (int number : numbers(counting.count(kind.place()), maxPoints)) {
        Fault fault = new Fault(kind, number);
        table.add(workload, fault, FaultRun.run(workload, fresh(), durability, start, fault));
      }
    }
  }

  /** {@return the numbers from 1 on, or some of them, denser at the beginning: the most is asked at the closing} */
  private static Iterable<Integer> numbers(int count, int maxPoints) {
    TreeSet<Integer> numbers = new TreeSet<>();
    int points = Math.min(count, maxPoints);
    for (int point = 0; point < points; point++) {
      double part = (double) point / points;
      numbers.add(points == count ? point + 1 : 1 + (int) Math.round((count - 1) * part * part));
    }
    return numbers;
  }

  private DiskContent prepare() throws IOException {
    Path prepared = Files.createDirectory(directory.resolve("prepared"));
    try (Workspace workspace = Workspace.open(WorkspaceOptions.inDirectory(prepared))) {
      FaultWorkload.prepare(workspace.org("acme").as("ada"));
    }
    return DiskContent.of(new OrgFile(prepared, "acme").path());
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(directory, "run");
  }
}
